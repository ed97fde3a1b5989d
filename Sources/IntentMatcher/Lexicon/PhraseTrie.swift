/// All wordings of a vocabulary in one trie, whose edges are words.
///
/// The nodes lie in the order in which they were made; the edges of one node lie side by side and
/// ascend by class. So a step is a short search in memory that is likely at hand. A place with several
/// words to choose from has an edge for each, and one node behind them all; since places may share
/// words, several edges of a node may have the same class.
///
/// It is a class, so that whatever holds it can be passed on at the cost of one reference.
final class PhraseTrie: Sendable {
  /// The place of a node.
  typealias Node = UInt32

  /// Where the edges and the entries of a node begin; they end where those of the next one do.
  private struct Place: Sendable {
    let edges: UInt32
    let entries: UInt32
    /// A bit for each class that leaves the node, modulo 32: most steps fail, and this tells at once.
    let classes: UInt32
    let hasWords: Bool
    let hasGaps: Bool
  }

  private let places: [Place]
  /// The class of each edge.
  private let classes: [UInt32]
  /// The node behind each edge.
  private let targets: [Node]
  private let entries: [UInt32]
  /// Where the edges of the root begin, by class.
  private let rootStarts: [UInt32]

  /// Lays out the nodes of a builder.
  private init(_ children: [UInt64: Node], _ ends: [[UInt32]], _ words: PhraseTrie.Words) {
    var places: [Place] = []
    var edges: [(class: UInt32, node: Node)] = []
    var entries: [UInt32] = []
    let sorted = children.sorted { $0.key < $1.key }
    var next = sorted.startIndex
    for node in ends.indices {
      let first = edges.count
      while next < sorted.endIndex, Int(sorted[next].key >> 32) == node {
        let place = Int(UInt32(truncatingIfNeeded: sorted[next].key))
        for word in words[place] { edges.append((UInt32(word), sorted[next].value)) }
        next += 1
      }
      if words.overlap { edges[first...].sort { $0 < $1 } }
      let classes = edges[first...].lazy.map(\.class)
      places.append(
        Place(
          edges: UInt32(first), entries: UInt32(entries.count),
          classes: classes.reduce(0) { $0 | 1 << ($1 & 31) },
          hasWords: classes.last.map { $0 >= PhraseWords.firstClass } ?? false,
          hasGaps: classes.first.map { $0 < PhraseWords.firstClass } ?? false))
      entries += ends[node]
    }
    places.append(
      Place(
        edges: UInt32(edges.count), entries: UInt32(entries.count), classes: 0, hasWords: false,
        hasGaps: false)
    )
    var rootStarts = [UInt32](repeating: 0, count: words.classCount + 1)
    for edge in edges[..<Int(places[1].edges)] { rootStarts[Int(edge.class) + 1] += 1 }
    for index in 1..<rootStarts.count { rootStarts[index] += rootStarts[index - 1] }
    (self.places, self.entries, self.rootStarts) = (places, entries, rootStarts)
    classes = edges.map(\.class)
    targets = edges.map(\.node)
  }

  /// How many bytes the tables take.
  var byteCount: Int {
    MemoryLayout<Place>.stride * places.count
      + 4 * (entries.count + rootStarts.count + classes.count + targets.count)
  }

  /// Where every wording begins.
  static let root: Node = 0

  /// Whether a class may leave a node; `false` is certain.
  func mayLeave(_ node: Node, _ class: UInt32) -> Bool {
    places[Int(node)].classes & 1 << (`class` & 31) != 0
  }

  /// The places of the edges by which a class leaves a node.
  ///
  /// - Complexity: O(1) for the root, else O(log *e*) in the edges of the node.
  func edges(from node: Node, _ class: UInt32) -> Range<Int> {
    if node == Self.root {
      return Int(rootStarts[Int(`class`)])..<Int(rootStarts[Int(`class`) + 1])
    }
    var low = Int(places[Int(node)].edges)
    let end = Int(places[Int(node) + 1].edges)
    var high = end
    while high - low > 4 {
      let middle = (low + high) / 2
      if classes[middle] < `class` { low = middle } else { high = middle }
    }
    while low < end, classes[low] < `class` { low += 1 }
    var last = low
    while last < end, classes[last] == `class` { last += 1 }
    return low..<last
  }

  /// The node that an edge leads to.
  func node(behind edge: Int) -> Node { targets[edge] }

  /// The first node that a class leads to: the only one where no places overlap.
  func child(of node: Node, _ class: UInt32) -> Node? {
    edges(from: node, `class`).first.map { targets[$0] }
  }

  /// Whether a gap may begin at a node: the classes of gaps come before those of words.
  func hasGaps(at node: Node) -> Bool { places[Int(node)].hasGaps }

  /// Whether a word may follow at a node.
  func hasWords(at node: Node) -> Bool { places[Int(node)].hasWords }

  /// The places of the entries that end at a node.
  func entryPlaces(at node: Node) -> Range<Int> {
    Int(places[Int(node)].entries)..<Int(places[Int(node) + 1].entries)
  }

  /// The entry at a place.
  func entry(at place: Int) -> UInt32 { entries[place] }

  /// The first of the entries at a node.
  func firstEntry(at node: Node) -> UInt32? {
    entryPlaces(at: node).first.map { entries[$0] }
  }
}

extension PhraseTrie {
  /// The words that may stand at each place.
  struct Words {
    private let places: [[Int]]?
    /// How many classes of words there are.
    let classCount: Int

    /// Places of one word each, which have its number.
    init(count: Int) { (places, classCount) = (nil, count) }

    /// Places with several words to choose from.
    init(_ words: PhraseWords) {
      places = words.places
      classCount = words.words.count + PhraseWords.firstClass
    }

    /// Whether several places may share a word.
    var overlap: Bool { places != nil }

    subscript(place: Int) -> [Int] { places?[place] ?? [place] }
  }

  /// Makes a trie of runs of places.
  struct Builder {
    private var children: [UInt64: Node] = [:]
    private var ends: [[UInt32]] = [[]]

    /// Adds a run of places that stands for an entry.
    mutating func insert(_ run: some Sequence<Int>, for entry: Int) {
      var node = PhraseTrie.root
      for place in run {
        let key = UInt64(node) << 32 | UInt64(place)
        if let next = children[key] {
          node = next
        } else {
          node = Node(ends.count)
          ends.append([])
          children[key] = node
        }
      }
      if ends[Int(node)].last != UInt32(entry) { ends[Int(node)].append(UInt32(entry)) }
    }

    /// The finished trie.
    ///
    /// - Complexity: O(*n* log *n*) in the nodes.
    func trie(_ words: Words) -> PhraseTrie { PhraseTrie(children, ends, words) }
  }
}
