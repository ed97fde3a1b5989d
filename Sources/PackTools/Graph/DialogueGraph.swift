/// The scripts of a pack as boxes and arrows, before they are written in any language of drawings.
///
/// ``init(of:coverage:)`` makes one of scripts; ``mermaid`` and ``dot`` write it down.
public struct DialogueGraph: Hashable, Sendable {
  /// A box.
  struct Node: Hashable, Sendable {
    /// What a box stands for, which its shape shows.
    enum Kind: Hashable, Sendable, CaseIterable {
      /// Where a script begins.
      case start
      /// A state that is passed through.
      case passes
      /// A state that asks and waits.
      case asks
      /// A state that is reached only because something can't wait.
      case emergency
      /// A state in which the conversation ends.
      case ends
      /// Any state at all: what may happen in all of them.
      case everywhere
    }

    /// What arrows know it by, unique in the graph.
    var id: String
    /// What it stands for.
    var kind: Kind
    /// What to call it, such as the state's name.
    var title: String
    /// What happens there, a paragraph each.
    var label: [String] = []
    /// How often it was visited, where that is counted.
    var count: Int?
  }

  /// An arrow.
  struct Edge: Hashable, Sendable {
    /// What an arrow stands for, which its line shows.
    enum Kind: Hashable, Sendable, CaseIterable {
      /// What the person says leads on.
      case transition
      /// The conversation goes on without waiting.
      case atOnce
      /// What the person wishes leads away, from any state.
      case digression
      /// Another script is gone through, and the conversation comes back.
      case call
    }

    /// What it stands for.
    var kind: Kind
    /// The box where it begins.
    var source: String
    /// The box to which it leads.
    var target: String
    /// When it is taken, if not always.
    var occasion: String?
    /// What is said and kept on the way.
    var remark: String?
    /// How often it was taken, where that is counted.
    var count: Int?
  }

  /// The boxes of one script.
  struct Script: Hashable, Sendable {
    /// What to call the script.
    var title: String
    /// Its boxes, in the order of the script.
    var nodes: [Node]
  }

  /// The scripts, in the pack's order.
  let scripts: [Script]
  /// The arrows, in the order of the scripts; each leads from one of the boxes to one of them.
  let edges: [Edge]

  /// Creates a graph, without the arrows that have no box at an end.
  init(scripts: [Script], edges: [Edge]) {
    self.scripts = scripts
    let ids = Set(scripts.flatMap(\.nodes).map(\.id))
    self.edges = edges.filter { ids.contains($0.source) && ids.contains($0.target) }
  }
}
