internal import Glibc

/// How many files the process may have open.
public enum DescriptorBudget: Sendable {
  /// Raises the number as far as the system allows.
  ///
  /// Every connection may need a second file for a moment; the database and the log need some, too.
  ///
  /// - Parameter connections: How many connections there may be.
  /// - Throws: An error when the number stays too small for them.
  public static func raise(for connections: Int) throws(ListeningError) {
    let needed = 2 * connections + 64
    let resource = __rlimit_resource_t(RLIMIT_NOFILE.rawValue)
    var limit = rlimit()
    do throws(SystemError) {
      try SystemError.check(unsafe getrlimit(resource, &limit))
      if limit.rlim_cur < limit.rlim_max {
        limit.rlim_cur = limit.rlim_max
        try SystemError.check(unsafe setrlimit(resource, &limit))
      }
    } catch {
      throw .system("asking for more open files", error)
    }
    guard limit.rlim_cur >= rlim_t(needed) else {
      throw .fewDescriptors(needed: needed, allowed: Int(limit.rlim_cur))
    }
  }
}
