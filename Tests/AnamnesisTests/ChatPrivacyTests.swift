import Foundation
import TestSupport
import Testing

/// That a conversation leaves no trace, as the system sees it.
@Suite struct ChatPrivacyTests {
  private static let strace = "/usr/bin/strace"
  private static let canTrace = FileManager.default.isExecutableFile(atPath: strace)

  /// What a person types who wants nothing kept.
  private static let lines = [
    "the brakes squeal", "why?", "/answers", "/ranking", "/trace", "none of these", "/correct 1 no",
    "/back", "/sources", "/help", "/emergency", "/new", "my tyre is flat", "quit",
  ]

  @Test(
    .enabled(if: canTrace, "strace isn't installed: what the program opens was not looked at"),
    arguments: [false, true])
  func `a conversation opens no file for writing and no socket`(isAtTerminal: Bool) throws {
    let folder = try ScratchFolder()
    defer { withExtendedLifetime(folder) {} }
    let log = folder.path("log")
    // Root without its right to any priority: Dispatch would tell the system's log of that.
    let confining = getuid() == 0 ? ["/usr/bin/setpriv", "--bounding-set=-sys_nice"] : []
    let tracing =
      confining + [Self.strace, "-f", "-qq", "-e", "trace=%file,%network,setpriority", "-o", log]
    if isAtTerminal {
      let terminal = try Pseudoterminal.chat(under: tracing)
      for line in Self.lines.dropLast() { try terminal.answer(line) }
      try terminal.type("quit\r/quit\r")
      #expect(try terminal.waitForEnd() == "left with 0, modes kept")
    } else {
      let result = try Program.run(
        ["chat", "--pack", "Dialogues/bicycle"], under: tracing,
        input: Self.lines.map { "\($0)\n" }.joined())
      #expect(result.code == 0 && result.output.contains("HOW SOON"))
    }
    let calls = try String(contentsOfFile: log, encoding: .utf8).split(separator: "\n")
    #expect(calls.contains { $0.contains("pack.yaml") })
    #expect(calls.contains { $0.contains("setpriority") && $0.contains("EACCES") })
    for call in calls { #expect(!Self.leavesTraces(call), "\(call)") }
  }

  /// Whether a call to the system makes, changes or removes something, or speaks with somebody.
  private static func leavesTraces(_ call: Substring) -> Bool {
    let isOpen = call.contains(/\bopen(at2?)?\(/)
    // The terminal is no file, and what nothing comes of isn't one either.
    let isHarmless = call.contains("\"/dev/tty\"") || call.contains("\"/dev/null\"")
    if isOpen { return !isHarmless && call.contains(/O_WRONLY|O_RDWR|O_CREAT|O_TRUNC/) }
    return call.contains(
      /\b(creat|mkdir(at)?|mknod(at)?|rename(at2?)?|unlink(at)?|link(at)?|symlink(at)?|truncate|socket|connect|bind)\(/
    )
  }
}
