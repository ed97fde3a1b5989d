import Foundation
import Glibc
import Synchronization
import Testing

/// A terminal that a test types into and reads from, with a shell in it that runs the program.
///
/// The shell is there because modes are of no interest once the first process of a terminal has
/// ended: the system resets them. So the shell compares them before and after, and says what
/// became of its job. It gives the job a process group of its own, which Control-Z needs.
///
/// Every wait is for something to appear, and none is for a time.
final class Pseudoterminal {
  /// What didn't happen in time.
  struct Timeout: Error, CustomStringConvertible {
    let description: String
  }

  private static let patience = Duration.seconds(30)

  /// Says how the job was left, and continues it once if it was stopped.
  private static let script = """
    cd "$0" && set -m
    modes=$(stty -g)
    report() { if test "$(stty -g)" = "$modes"; then echo "$1, modes kept"; else echo "$1, modes changed"; fi; }
    "$@"
    status=$?
    if test $status -eq 148; then
      report stopped
      fg >/dev/null
      status=$?
    fi
    report "left with $status"
    """

  private let master: Int32
  private let shell: pid_t
  private var shown: [UInt8] = []
  /// Up to where what was shown has been waited for.
  private var position = 0

  /// Runs the program in a new terminal of a size.
  ///
  /// - Parameters:
  ///   - arguments: Its arguments.
  ///   - tool: What runs it, with its own arguments, if something does.
  ///   - environment: What differs from a plain `xterm` with UTF-8.
  ///   - columns: The width of the terminal.
  /// - Throws: When there is no terminal or no program.
  init(
    _ arguments: [String], under tool: [String] = [], environment: [String: String] = [:],
    columns: UInt16 = 80
  ) throws {
    let variables = [
      "TERM": "xterm", "LC_ALL": "C.UTF-8", "INPUTRC": "/dev/null", "PATH": "/usr/bin:/bin",
    ].merging(environment) { $1 }
    let program = try #require(Program.file).path
    (master, shell) = try Self.start(
      ["/usr/bin/setsid", "--ctty", "/bin/sh", "-c", Self.script, Program.repository.path]
        + tool + [program] + arguments, variables.map { "\($0)=\($1)" }, columns: columns)
  }

  deinit {
    close(master)
    kill(shell, SIGKILL)
    waitpid(shell, nil, 0)
  }

  /// Everything that was shown so far.
  var transcript: String { String(decoding: shown, as: UTF8.self) }

  /// Types keys.
  func type(_ keys: String) throws {
    var rest = Array(keys.utf8)[...]
    while !rest.isEmpty {
      let count = unsafe rest.withUnsafeBytes {
        unsafe Glibc.write(master, $0.baseAddress, $0.count)
      }
      try #require(count > 0)
      rest = rest.dropFirst(count)
    }
  }

  /// Waits until a text appears after what was waited for before.
  ///
  /// - Returns: Everything up to and with the text.
  @discardableResult
  func wait(for text: String) throws -> String {
    let deadline = ContinuousClock.now + Self.patience
    let wanted = Array(text.utf8)
    while true {
      if let range = shown[position...].firstRange(of: wanted) {
        defer { position = range.upperBound }
        return String(decoding: shown[position..<range.upperBound], as: UTF8.self)
      }
      guard try read(until: deadline) else {
        throw Timeout(
          description: "\(text.debugDescription) isn't in \(transcript.debugDescription)")
      }
    }
  }

  /// Waits for the shell's report: "left with 0, modes kept".
  func waitForEnd() throws -> String {
    let report = try wait(for: "left with ")
    let end = try wait(for: "\n")
    return (report.suffix("left with ".count) + end).trimmingCharacters(in: .whitespacesAndNewlines)
  }

  /// Gives the terminal another width; the system tells the program.
  func resize(columns: UInt16) {
    var size = winsize(ws_row: 24, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
    _ = unsafe ioctl(master, UInt(TIOCSWINSZ), &size)
  }

  /// Sends a signal to the program.
  func send(_ signal: Int32) throws {
    let program = tcgetpgrp(master)
    try #require(program > 0 && program != shell)
    kill(program, signal)
  }

  private func read(until deadline: ContinuousClock.Instant) throws -> Bool {
    let left = Int32(max(0, (deadline - .now) / .milliseconds(1)))
    var descriptor = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
    guard unsafe poll(&descriptor, 1, left) > 0 else { return false }
    var buffer = [UInt8](repeating: 0, count: 4096)
    let count = unsafe Glibc.read(master, &buffer, buffer.count)
    guard count > 0 else { return false }
    shown += buffer.prefix(count)
    return true
  }
}

extension Pseudoterminal {
  /// Begins a conversation about a bicycle, and waits for the prompt.
  static func chat(
    _ arguments: [String] = [], under tool: [String] = [], environment: [String: String] = [:],
    columns: UInt16 = 80
  ) throws -> Pseudoterminal {
    let terminal = try Pseudoterminal(
      ["chat", "--pack", "Dialogues/bicycle"] + arguments, under: tool, environment: environment,
      columns: columns)
    try terminal.waitForPrompt()
    return terminal
  }

  /// Types a line at the prompt.
  ///
  /// - Returns: What is shown until the next prompt.
  @discardableResult
  func answer(_ line: String) throws -> String {
    try type("\(line)\r")
    return try waitForPrompt()
  }

  /// Waits until the program waits; what is typed earlier would reach the terminal and not the
  /// editor.
  @discardableResult
  func waitForPrompt() throws -> String { try wait(for: "You:") }
}

extension Pseudoterminal {
  private static let starting = Mutex(())

  /// Starts a process in a new terminal.
  ///
  /// One at a time: a terminal that another test's process inherits would outlive its own test.
  private static func start(
    _ arguments: [String], _ environment: [String], columns: UInt16
  ) throws -> (master: Int32, process: pid_t) {
    try starting.withLock { _ in
      var (master, slave): (Int32, Int32) = (-1, -1)
      var size = winsize(ws_row: 24, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
      try #require(unsafe openpty(&master, &slave, nil, nil, &size) == 0)
      defer { close(slave) }
      for descriptor in [master, slave] { _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC) }
      return (master, try spawn(arguments, environment, on: slave))
    }
  }

  private static func spawn(
    _ arguments: [String], _ environment: [String], on terminal: Int32
  ) throws -> pid_t {
    var actions = unsafe posix_spawn_file_actions_t()
    unsafe posix_spawn_file_actions_init(&actions)
    defer { unsafe posix_spawn_file_actions_destroy(&actions) }
    for descriptor in Int32(0)...2 {
      unsafe posix_spawn_file_actions_adddup2(&actions, terminal, descriptor)
    }
    var attributes = posix_spawnattr_t()
    unsafe posix_spawnattr_init(&attributes)
    defer { unsafe posix_spawnattr_destroy(&attributes) }
    var none = sigset_t()
    unsafe sigemptyset(&none)
    unsafe posix_spawnattr_setsigmask(&attributes, &none)
    unsafe posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK))
    let words = unsafe (arguments.map { unsafe strdup($0) } + [nil])
    let variables = unsafe (environment.map { unsafe strdup($0) } + [nil])
    defer { unsafe (words + variables).forEach { unsafe free($0) } }
    var process: pid_t = 0
    try #require(
      unsafe posix_spawn(&process, arguments[0], &actions, &attributes, words, variables) == 0)
    return process
  }
}
