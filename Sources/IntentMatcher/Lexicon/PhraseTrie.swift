/// All wordings of a vocabulary in one trie over word classes.
///
/// The nodes lie in the order in which they were made; the edges of one node lie side by side and
/// ascend by class. So a step is a short search in memory that is likely at hand.
///
/// It is a class, so that whatever holds it can be passed on at the cost of one reference.
final class PhraseTrie: Sendable {
  /// The place of a node.
  typealias Node = UInt32

  private struct Edge: Sendable {
    let `class`: UInt32
    let node: Node
  }

  private let edgeStarts: [UInt32]
  private let edges: [Edge]
  private let entryStarts: [UInt32]
  private let entries: [UInt32]
  /// The edges of the root, by class; zero for none.
  private let rootEdges: [Node]

  /// Lays out the nodes of a builder.
  private init(_ children: [UInt64: Node], _ ends: [[UInt32]], classCount: Int) {
    var (edgeStarts, edges): ([UInt32], [Edge]) = ([], [])
    var (entryStarts, entries): ([UInt32], [UInt32]) = ([], [])
    var rootEdges = [Node](repeating: 0, count: classCount)
    let sorted = children.sorted { $0.key < $1.key }
    var next = sorted.startIndex
    for node in ends.indices {
      edgeStarts.append(UInt32(edges.count))
      entryStarts.append(UInt32(entries.count))
      entries += ends[node]
      while next < sorted.endIndex, Int(sorted[next].key >> 32) == node {
        let edge = Edge(
          class: UInt32(truncatingIfNeeded: sorted[next].key), node: sorted[next].value)
        if node == PhraseTrie.root { rootEdges[Int(edge.class)] = edge.node }
        edges.append(edge)
        next += 1
      }
    }
    self.edgeStarts = edgeStarts + [UInt32(edges.count)]
    self.entryStarts = entryStarts + [UInt32(entries.count)]
    (self.edges, self.entries, self.rootEdges) = (edges, entries, rootEdges)
  }

  /// How many bytes the tables take.
  var byteCount: Int {
    4 * (edgeStarts.count + entryStarts.count + entries.count + rootEdges.count) + 8 * edges.count
  }

  /// Where every wording begins.
  static let root: Node = 0

  /// The node that a word of a class leads to from the root.
  func start(_ class: UInt32) -> Node? {
    let node = rootEdges[Int(`class`)]
    return node == 0 ? nil : node
  }

  /// The node that a class leads to from any node, the root or another.
  func child(of node: Node, _ class: UInt32) -> Node? {
    node == Self.root ? start(`class`) : step(node, `class`)
  }

  /// The node that a class leads to, from a node that isn't the root.
  ///
  /// - Complexity: O(log *e*) in the edges of the node.
  func step(_ node: Node, _ class: UInt32) -> Node? {
    var low = Int(edgeStarts[Int(node)])
    var high = Int(edgeStarts[Int(node) + 1])
    while high - low > 4 {
      let middle = (low + high) / 2
      if edges[middle].class <= `class` { low = middle } else { high = middle }
    }
    while low < high {
      if edges[low].class == `class` { return edges[low].node }
      low += 1
    }
    return nil
  }

  /// The places of the edges of a node, which ascend by class.
  func edgePlaces(at node: Node) -> Range<Int> {
    Int(edgeStarts[Int(node)])..<Int(edgeStarts[Int(node) + 1])
  }

  /// The edge at a place.
  func edge(at place: Int) -> (class: UInt32, node: Node) {
    (edges[place].class, edges[place].node)
  }

  /// Whether a gap may begin at a node: the classes of gaps come before those of words.
  func hasGaps(at node: Node) -> Bool {
    let first = edgeStarts[Int(node)]
    return first < edgeStarts[Int(node) + 1] && edges[Int(first)].class < PhraseWords.firstClass
  }

  /// Whether a word may follow at a node.
  func hasWords(at node: Node) -> Bool {
    let end = edgeStarts[Int(node) + 1]
    return edgeStarts[Int(node)] < end && edges[Int(end) - 1].class >= PhraseWords.firstClass
  }

  /// The places of the entries that end at a node.
  func entryPlaces(at node: Node) -> Range<Int> {
    Int(entryStarts[Int(node)])..<Int(entryStarts[Int(node) + 1])
  }

  /// The entry at a place.
  func entry(at place: Int) -> UInt32 { entries[place] }

  /// The entries whose wordings end at a node.
  func entries(at node: Node) -> ArraySlice<UInt32> {
    entries[Int(entryStarts[Int(node)])..<Int(entryStarts[Int(node) + 1])]
  }

  /// The first of the entries at a node.
  func firstEntry(at node: Node) -> UInt32? {
    let start = entryStarts[Int(node)]
    return start < entryStarts[Int(node) + 1] ? entries[Int(start)] : nil
  }

  /// Makes a trie of runs of classes.
  struct Builder {
    private var children: [UInt64: Node] = [:]
    private var ends: [[UInt32]] = [[]]

    /// Adds a run of classes that stands for an entry.
    mutating func insert(_ wording: some Sequence<Int>, for entry: Int) {
      var node = PhraseTrie.root
      for `class` in wording {
        let key = UInt64(node) << 32 | UInt64(`class`)
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
    func trie(classCount: Int) -> PhraseTrie {
      PhraseTrie(children, ends, classCount: classCount)
    }
  }
}
