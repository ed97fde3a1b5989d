import AssistantProtocol
import Testing

@testable import SessionStore

@Suite struct NameTests {
  @Test func `a name is read as it is written`() throws {
    for isInMemory in [false, true] {
      let name = SessionName(isInMemory: isInMemory)
      #expect(try SessionName(name.id) == name && SessionName(bytes: name.bytes) == name)
      #expect(SessionID(rawValue: name.id.rawValue) == name.id && name.id.rawValue.count == 32)
      #expect(name.isInMemory == isInMemory)
    }
  }

  @Test func `every digit is written as it is read`() throws {
    let text = "0123456789abcdeffedcba9876543210"
    let id = try #require(SessionID(rawValue: text))
    #expect(try SessionName(id).id == id)
  }

  @Test func `names are ordered as their bytes`() {
    let names = (0..<100).map { _ in SessionName(isInMemory: false) }
    #expect(Set(names).count == 100)
    let byBytes = names.sorted { $0.bytes.lexicographicallyPrecedes($1.bytes) }
    #expect(names.sorted() == byBytes)
    #expect(names.map(\.id.rawValue).sorted() == byBytes.map(\.id.rawValue))
  }

  @Test(arguments: [
    "0", "0123456789abcdef0123456789abcde", "0123456789abcdef0123456789abcdef0",
    "0123456789ABCDEF0123456789abcdef", "-123456789abcdef0123456789abcdef",
    "0123456789abcdef0123456789abcdeg",
  ])
  func `a name of another form names nothing`(text: String) async throws {
    let id = try #require(SessionID(rawValue: text))
    let folder = try StoreFolder(isInMemory: true)
    let store = try folder.store()
    _ = try await store.create()
    await #expect(throws: SessionStoreError.notFound) {
      try await store.append(NewTurn("first"), to: id)
    }
    await #expect(throws: SessionStoreError.notFound) {
      try await store.latest(id, owner: owner, at: start)
    }
    await #expect(throws: SessionStoreError.notFound) {
      try await store.list(owner: owner, after: id, limit: 9, at: start)
    }
    await #expect(throws: SessionStoreError.notFound) { try await store.audit(id) }
  }
}
