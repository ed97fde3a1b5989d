/// A small number that names one entry of a ``Table``.
///
/// Inside the engine, entries are known by their place in a table, so that reasoning is array
/// access and never a hash of a string. Names are for people, files and the wire.
public struct ID<Entry>: Hashable, Comparable, Sendable {
  /// The place in the table, from 0.
  public let index: Int

  /// Creates an id from a place in a table.
  public init(index: Int) { self.index = index }

  /// Orders by place, which is the order in which the pack's author wrote.
  public static func < (left: ID, right: ID) -> Bool { left.index < right.index }
}

/// Something that has a name that is unique among its kind.
public protocol Named: Sendable {
  /// The name that authors and programs use.
  var name: String { get }
}

/// All entries of one kind, in the order of the pack, found by id or by name.
public struct Table<Entry: Named>: Sendable {
  private let entries: [Entry]
  private let places: [String: Int]

  /// Creates a table; of two entries with one name the first is found.
  public init(_ entries: [Entry] = []) {
    self.entries = entries
    places = Dictionary(
      entries.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The entry with an id of this table.
  ///
  /// - Complexity: O(1)
  public subscript(id: ID<Entry>) -> Entry { entries[id.index] }

  /// The id of the entry with a name.
  ///
  /// - Complexity: O(1)
  public func id(named name: String) -> ID<Entry>? { places[name].map(ID.init) }

  /// The entry with a name.
  ///
  /// - Complexity: O(1)
  public subscript(named name: String) -> Entry? { places[name].map { entries[$0] } }

  /// All ids, in order.
  public var ids: some RandomAccessCollection<ID<Entry>> {
    entries.indices.lazy.map(ID.init(index:))
  }
}

extension Table: RandomAccessCollection {
  /// The first place.
  public var startIndex: Int { entries.startIndex }
  /// The place after the last.
  public var endIndex: Int { entries.endIndex }
  /// The entry at a place.
  public subscript(position: Int) -> Entry { entries[position] }
}
