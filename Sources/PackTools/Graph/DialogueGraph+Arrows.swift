extension DialogueGraph {
  /// An arrow as it is drawn: one for all edges that look the same and run between the same boxes.
  ///
  /// Most answers lead to the same place. An arrow each would hide the conversation behind arrows.
  struct Arrow: Hashable, Sendable {
    /// What all of its edges have in common.
    struct Course: Hashable, Sendable {
      let kind: Edge.Kind
      let source: String
      let target: String
      let usage: Usage?
    }

    /// Where it runs, and how it looks.
    let course: Course
    /// What stands at it: when the edges are taken in a row, then those with a remark line by line.
    let lines: [String]

    init(_ course: Course, _ edges: [Edge]) {
      self.course = course
      let bare = edges.filter { $0.remark == nil }.map(\.text).filter { !$0.isEmpty }
      let remarked = edges.filter { $0.remark != nil }.map(\.text)
      lines = ([bare.joined(separator: " / ")] + remarked).flatMap { $0.wrapped(to: 24) }
    }
  }

  /// The arrows, in the order of their first edges.
  var arrows: [Arrow] {
    var courses: [Arrow.Course] = []
    var edgesOf: [Arrow.Course: [Edge]] = [:]
    for edge in edges {
      let course = Arrow.Course(
        kind: edge.kind, source: edge.source, target: edge.target, usage: usage(of: edge))
      if edgesOf[course] == nil { courses.append(course) }
      edgesOf[course, default: []].append(edge)
    }
    return courses.map { Arrow($0, edgesOf[$0] ?? []) }
  }

  /// Whether an edge was used, or whether all were that lead from a box back to it: Mermaid draws
  /// only one arrow of those.
  private func usage(of edge: Edge) -> Usage? {
    guard edge.source == edge.target else { return Usage(edge.count) }
    let loops = edges.filter { $0.source == edge.source && $0.target == edge.target }
    return Usage(loops.compactMap(\.count).min())
  }
}
