import KnowledgeCore
import Testing

struct TableTests {
  private struct Entry: Named, Equatable {
    let name: String
    let number: Int
  }

  private let table = Table([
    Entry(name: "a", number: 1), Entry(name: "b", number: 2), Entry(name: "a", number: 3),
  ])

  @Test func `keeps the order of the pack`() {
    #expect(table.map(\.number) == [1, 2, 3])
    #expect(table.ids.map(\.index) == [0, 1, 2])
    #expect(table.ids.map { table[$0].number } == [1, 2, 3])
    #expect(table[2].number == 3)
  }

  @Test func `finds entries by name, the first of two`() {
    #expect(table[named: "b"]?.number == 2)
    #expect(table[named: "a"]?.number == 1)
    #expect(table.id(named: "a") == ID(index: 0))
    #expect(table.id(named: "c") == nil)
    #expect(table[named: "A"] == nil)
  }

  @Test func `may be empty`() {
    let empty = Table<Entry>()
    #expect(empty.isEmpty)
    #expect(empty.ids.isEmpty)
    #expect(empty.id(named: "") == nil)
  }

  @Test func `ids order by place`() {
    let ids = [2, 0, 1].map { ID<Entry>(index: $0) }
    #expect(ids.sorted().map(\.index) == [0, 1, 2])
  }
}
