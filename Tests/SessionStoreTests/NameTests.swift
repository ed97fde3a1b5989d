import Testing

@testable import SessionStore

@Suite struct NameTests {
  @Test func `a name is read as it is written`() throws {
    for isInMemory in [false, true] {
      let id = SessionID(isInMemory: isInMemory)
      #expect(SessionID(id.description) == id && SessionID(bytes: id.bytes) == id)
      #expect(id.isInMemory == isInMemory && id.description.count == 32)
    }
  }

  @Test func `names are ordered as their bytes`() {
    let ids = (0..<100).map { _ in SessionID(isInMemory: false) }
    #expect(Set(ids).count == 100)
    let byBytes = ids.sorted { $0.bytes.lexicographicallyPrecedes($1.bytes) }
    #expect(ids.sorted() == byBytes)
    #expect(ids.map(\.description).sorted() == byBytes.map(\.description))
  }

  @Test(arguments: [
    "", "0", "0123456789abcdef0123456789abcde", "0123456789abcdef0123456789abcdef0",
    "0123456789ABCDEF0123456789abcdef", "+123456789abcdef0123456789abcdef",
    "0123456789abcdef0123456789abcdeé",
  ])
  func `what is no name is none`(text: String) { #expect(SessionID(text) == nil) }

  @Test(arguments: ["a", "Z-9_", String(repeating: "x", count: 64)])
  func `a client names its turns`(text: String) { #expect(TurnID(text)?.text == text) }

  @Test(arguments: ["", "a b", "é", "a\n", "a;b", String(repeating: "x", count: 65)])
  func `what a client can't call a turn`(text: String) { #expect(TurnID(text) == nil) }
}
