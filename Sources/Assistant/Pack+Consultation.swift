public import KnowledgeCore
public import Packs

extension Pack {
  /// Sources in full.
  ///
  /// - Parameter names: The names by which they are cited; all sources without it.
  /// - Returns: The sources in that order, without those that the pack doesn't have.
  public func citations(of names: [String]?) -> [VisitSummary.CitedSource] {
    let sources = knowledge.sources
    let ids = names.map { $0.compactMap { sources.id(named: $0) } } ?? Array(sources.ids)
    return ids.map { VisitSummary.CitedSource(sources[$0]) }
  }

  /// How two conditions differ, in words and with sources.
  public func difference(
    of first: ID<Condition>, from second: ID<Condition>
  ) -> [Turn.Paragraph] {
    Consultation(knowledge).difference(of: first, from: second)
  }
}

extension VisitSummary.CitedSource {
  init(_ source: Source) {
    self.init(
      name: source.name, title: source.title, url: source.url, kind: source.kind.rawValue,
      grade: source.grade.rawValue, reading: source.reading.rawValue)
  }
}
