package org.waymark.report;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** The style sheet that stands in each HTML report. */
public final class PageStyle {

  static final String CSS =
      """
      :root{color-scheme:light dark;--ink:#1d2430;--soft:#5a6475;--line:#d9dee7;--page:#fff;--must:#a8201a;--should:#8a5a00;--could:#1f5f8b;--yes:#1e6b3a}
      @media(prefers-color-scheme:dark){:root{--ink:#e8ebf1;--soft:#a3adbd;--line:#39414f;--page:#161a21;--must:#ff9088;--should:#f2c063;--could:#86c5f2;--yes:#7fd39b}}
      body{font:16px/1.55 system-ui,sans-serif;color:var(--ink);background:var(--page);max-width:46rem;margin:0 auto;padding:2rem 1.25rem 4rem}
      h1{font-size:1.7rem;line-height:1.25;margin:0 0 .25rem}h2{font-size:1.3rem;line-height:1.3;margin:2.5rem 0 .6rem}h3{font-size:1.15rem;line-height:1.35}
      .lead{color:var(--soft);margin:0 0 1rem}a{color:inherit;white-space:nowrap}
      article{border-top:1px solid var(--line);padding:1.4rem 0 1rem;break-inside:avoid}article h2,article h3{font-size:1.15rem;line-height:1.35;margin:0}
      .columns{display:grid;grid-template-columns:repeat(auto-fit,minmax(13rem,1fr));gap:1rem 1.5rem;margin:1.5rem 0 2rem;font-size:.9rem;line-height:1.45}
      .columns section{border-top:3px solid var(--line);padding-top:.6rem}.columns h2{font-size:.95rem;margin:0}.columns ul{list-style:none;padding:0;margin:.4rem 0 0}
      .tag{font-size:.78rem;font-weight:600;letter-spacing:.04em}.must,.no{color:var(--must)}.should,.unknown{color:var(--should)}.could{color:var(--could)}.yes{color:var(--yes)}.tail{color:var(--soft);font-size:.85rem}
      .meta{color:var(--soft);font-size:.85rem;margin:.1rem 0 .7rem}dl{display:grid;grid-template-columns:6.5rem 1fr;gap:.3rem .9rem;margin:.8rem 0 0;font-size:.93rem}
      dt{color:var(--soft)}dd{margin:0;grid-column:2;overflow-wrap:anywhere}ol,ul{padding-left:1.2rem}li{margin:.35rem 0}li dl{margin:.1rem 0 .6rem}
      .tree,.tree ul{list-style:none;padding-left:0}.tree ul{padding-left:1.4rem;border-left:1px solid var(--line)}.tree li{display:grid;grid-template-columns:7.4rem 1fr;align-items:baseline}.tree ul{grid-column:1/-1;margin:.2rem 0}
      footer{border-top:1px solid var(--line);padding-top:1rem;color:var(--soft);font-size:.82rem;margin-top:2.5rem;overflow-wrap:anywhere}
      @media(max-width:32rem){dl{grid-template-columns:1fr;gap:0}dd{grid-column:1;margin-bottom:.45rem}}
      """;

  /** What a Content-Security-Policy allows it by, such as {@code sha256-…}. */
  public static final String CSP_HASH = hash(CSS);

  private PageStyle() {}

  /** What a Content-Security-Policy allows another style sheet by. */
  public static String hash(String css) {
    try {
      return "sha256-"
          + Base64.getEncoder()
              .encodeToString(
                  MessageDigest.getInstance("SHA-256")
                      .digest(css.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
