import AssistantProtocol
import Testing

@testable import AssistantServer

struct ConnectionLedgerTests {
  private func ledger(total: Int, each: Int) -> ConnectionLedger {
    var limits = Limits.standard
    limits.connections = total
    limits.connectionsPerUser = each
    return ConnectionLedger(limits)
  }

  @Test func `every user has a share, and all have a bound`() throws {
    let ledger = ledger(total: 3, each: 2)
    #expect(try ledger.enter(1_000) == 1)
    #expect(try ledger.enter(1_000) == 2)
    #expect(throws: RPCError.self) { try ledger.enter(1_000) }
    #expect(try ledger.enter(1_001) == 3)
    #expect(throws: RPCError.self) { try ledger.enter(1_002) }
    #expect(ledger.count == 3)
    #expect(ledger.refusals == 2)
  }

  @Test func `whoever leaves makes room, and numbers are never used twice`() throws {
    let ledger = ledger(total: 1, each: 1)
    #expect(try ledger.enter(5) == 1)
    ledger.leave(5)
    #expect(ledger.count == 0)
    #expect(try ledger.enter(6) == 2)
  }

  @Test func `whoever is turned away hears when to come back`() throws {
    let ledger = ledger(total: 0, each: 1)
    let error = try #require(throws: RPCError.self) { try ledger.enter(5) }
    #expect(error.code == .tooManyConnections)
    #expect(error.data.retryable)
    #expect(error.data.retryAfterMilliseconds == 1_000)
  }
}
