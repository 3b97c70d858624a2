package org.waymark.web;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.waymark.store.Role;

/** Who asks. */
final class Caller extends AbstractAuthenticationToken {
  private static final long serialVersionUID = 1L;

  private final String name;
  private final String tenant;
  private final int perMinute;

  /**
   * A caller.
   *
   * @param name the name of a key or the subject of a token
   * @param tenant whose records they see
   * @param roles what they may do
   * @param perMinute the most requests a minute; 0 for no limit
   */
  Caller(String name, String tenant, Set<Role> roles, int perMinute) {
    super(authorities(roles));
    this.name = name;
    this.tenant = tenant;
    this.perMinute = perMinute;
    setAuthenticated(true);
  }

  private static Collection<GrantedAuthority> authorities(Set<Role> roles) {
    Set<Role> all = roles.contains(Role.ADMIN) ? EnumSet.allOf(Role.class) : roles;
    return List.copyOf(all.stream().map(role -> new SimpleGrantedAuthority(role.name())).toList());
  }

  @Override
  public String getName() {
    return name;
  }

  String tenant() {
    return tenant;
  }

  int perMinute() {
    return perMinute;
  }

  @Override
  public Object getCredentials() {
    return "";
  }

  @Override
  public Object getPrincipal() {
    return name;
  }
}
