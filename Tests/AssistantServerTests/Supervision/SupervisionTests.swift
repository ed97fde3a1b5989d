import Foundation
import SocketSupport
import Synchronization
import TestSupport
import Testing

@testable import AssistantServer

struct SupervisionTests {
  @Test(arguments: [
    (Notice.ready, "READY=1"), (.stopping, "STOPPING=1"), (.alive, "WATCHDOG=1"),
    (.status("serving 2 packs"), "STATUS=serving 2 packs"),
    (.status("one\ntwo\n"), "STATUS=one two"),
    (.reloading(at: 12), "RELOADING=1\nMONOTONIC_USEC=12"),
  ])
  func `a notice has the form that managers read`(_ notice: Notice, _ text: String) {
    #expect(notice.text == text)
  }

  @Test(
    arguments: [
      ([:], nil), (["WATCHDOG_USEC": "0"], nil), (["WATCHDOG_USEC": "-1"], nil),
      (["WATCHDOG_USEC": "many"], nil), (["WATCHDOG_USEC": "30000000"], .seconds(30)),
      (["WATCHDOG_USEC": "30000000", "WATCHDOG_PID": "42"], .seconds(30)),
      (["WATCHDOG_USEC": "30000000", "WATCHDOG_PID": "7"], nil),
    ] as [([String: String], Duration?)])
  func `a manager says how often it wants to hear`(
    _ environment: [String: String], _ patience: Duration?
  ) {
    #expect(Watchdog(in: environment, of: 42)?.patience == patience)
  }

  @Test(arguments: ["path", "abstract"])
  func `notices arrive`(_ kind: String) async throws {
    let folder = try ScratchFolder()
    defer { withExtendedLifetime(folder) {} }
    let name = kind == "path" ? "\(folder.path)/n" : "@anamnesis-test-\(UUID())"
    let listener = try NoticeListener(name)
    let notices = NoticeSocket(in: ["NOTIFY_SOCKET": name])
    notices.send(.ready)
    notices.send(.status("well"))
    #expect(try await listener.next() == "READY=1")
    #expect(try await listener.next() == "STATUS=well")
  }

  @Test(arguments: ["", "relative", "/nowhere/n", "/" + String(repeating: "a", count: 200)])
  func `nobody has to listen`(_ name: String) {
    NoticeSocket(in: ["NOTIFY_SOCKET": name]).send(.ready)
    NoticeSocket(in: [:]).send(.ready)
  }

  @Test func `only the living say that they are`() async throws {
    let watchdog = try #require(Watchdog(in: ["WATCHDOG_USEC": "2000"], of: 1))
    let life = Life()
    let running = Task {
      try await watchdog.run(life.pulse) { life.reports.add(1, ordering: .relaxed) }
    }
    try await eventually("it was reported") { life.reports.load(ordering: .relaxed) >= 3 }
    running.cancel()
    await #expect(throws: CancellationError.self) { try await running.value }
    #expect(life.reports.load(ordering: .relaxed) == life.beats.load(ordering: .relaxed) / 2)
  }
}

/// Lives every second time.
private final class Life: Sendable {
  let beats = Atomic(0)
  let reports = Atomic(0)

  func pulse() async -> Bool { beats.add(1, ordering: .relaxed).newValue.isMultiple(of: 2) }
}
