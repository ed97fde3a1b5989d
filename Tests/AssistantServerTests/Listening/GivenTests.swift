import Glibc
import Testing

@testable import AssistantServer

/// What the process is given.
struct GivenTests {
  @Test(
    arguments: [
      ([:], .none),
      (["LISTEN_FDS": "1"], .none),
      (["LISTEN_PID": "7", "LISTEN_FDS": "1"], .none),
      (["LISTEN_PID": "x", "LISTEN_FDS": "1"], .none),
      (["LISTEN_PID": "42"], .none),
      (["LISTEN_PID": "42", "LISTEN_FDS": "1"], .socket(3)),
      (["LISTEN_PID": "42", "LISTEN_FDS": "1", "LISTEN_FDNAMES": "rpc"], .socket(3)),
      (["LISTEN_PID": "42", "LISTEN_FDS": "2"], .wrong("LISTEN_FDS is 2 and not 1")),
      (["LISTEN_PID": "42", "LISTEN_FDS": "0"], .wrong("LISTEN_FDS is 0 and not 1")),
    ] as [([String: String], SocketActivation.Offer)])
  func `what a manager offers is taken, passed over or wrong`(
    _ environment: [String: String], _ offer: SocketActivation.Offer
  ) {
    #expect(SocketActivation.offer(in: environment, to: 42) == offer)
  }

  @Test func `groups have names and numbers`() throws {
    #expect(try GroupName.number(of: "root") == 0)
    #expect(try GroupName.number(of: "4242") == 4_242)
    #expect(throws: ListeningError.unknownGroup("no such group")) {
      try GroupName.number(of: "no such group")
    }
  }

  @Test func `there are enough descriptors, or it is said`() throws {
    #expect(throws: Never.self) { try DescriptorBudget.raise(for: 16) }
    let error = try #require(throws: ListeningError.self) {
      try DescriptorBudget.raise(for: 1_000_000_000)
    }
    #expect(error.description.contains("2000000064"))
  }
}
