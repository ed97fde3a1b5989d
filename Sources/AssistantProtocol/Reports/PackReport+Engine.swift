public import Packs

internal import KnowledgeCore

extension PackReport {
  /// Reports a pack.
  public init(_ pack: Pack) {
    let manifest = pack.manifest
    self.init(
      name: manifest.name, version: manifest.version, title: manifest.title,
      language: manifest.language, intendedUse: manifest.intendedUse,
      population: manifest.population, limits: manifest.limits, review: manifest.review,
      emergency: pack.knowledge.level(.emergency).map {
        EmergencyReport(label: $0.label, advice: "\($0.meaning) \($0.advice)")
      })
  }
}
