package org.waymark.cli;

import java.util.concurrent.Callable;
import org.waymark.document.Suggestion;
import org.waymark.store.ApiKeys;
import org.waymark.store.Database;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

@Command(
    name = "revoke",
    mixinStandardHelpOptions = true,
    description = "Let a key open nothing any more.")
final class KeysRevokeCommand implements Callable<Integer> {

  @ParentCommand KeysCommand keys;

  @Parameters(paramLabel = "ID", description = "The key, as `keys list` names it.")
  String id = "";

  @Mixin StoreOptions store = new StoreOptions();

  @Override
  public Integer call() throws Exception {
    try (Database database = store.openExisting(keys.waymark)) {
      var stored = new ApiKeys(database);
      ApiKeys.ApiKey key =
          stored.all().stream().filter(one -> one.id().equals(id)).findFirst().orElse(null);
      if (key == null) {
        throw Books.problem(
            ApiKeys.isKey(id) ? "the key" : id,
            "is no id of a key"
                + (ApiKeys.isKey(id)
                    ? ", expected what stands between its underscores"
                    : Suggestion.didYouMean(
                        id, stored.all().stream().map(ApiKeys.ApiKey::id).toList())));
      }
      keys.waymark.out.println(
          (stored.revoke(id) ? "revoked: " : "was revoked before: ") + key.name());
    }
    return 0;
  }
}
