/// A pack made of a release of DDXPlus: the texts of its files.
///
/// Nothing is added to what the release says but the words around it. Everything stands in the order
/// of the release's files, so that the same release gives the same bytes.
public struct DDXPlusPack: Sendable {
  /// How often each condition is taken to be the reason, before anything is known.
  public enum Prior: Sendable {
    /// Each as often as the others.
    case uniform
    /// As often as the rates have counted.
    case counted
  }

  /// The files' texts, by their paths in the pack.
  public let files: [String: String]
  /// How many conditions the pack has.
  public let conditionCount: Int
  /// How many findings.
  public let findingCount: Int
  /// How many rows of evidence.
  public let rowCount: Int

  /// Makes a pack.
  ///
  /// - Parameters:
  ///   - release: The release.
  ///   - prior: How often each condition is the reason; without rates always ``Prior/uniform``.
  ///   - includes: Folders of words beside the pack that it shares, as `../english`.
  public init(_ release: DDXPlusRelease, prior: Prior = .uniform, includes: [String] = []) {
    let conditions = DDXPlusConditions(release, prior)
    let findings = DDXPlusFindings(release)
    var files = conditions.files.merging(
      [
        "pack.yaml": Self.manifest(release, includes),
        "knowledge/sources.yaml": Self.sources(release),
        "knowledge/findings.yaml": findings.file,
        "knowledge/reasoning.yaml": Self.reasoning(release),
        "vocabulary/findings.yaml": findings.vocabulary,
      ], uniquingKeysWith: { first, _ in first })
    for (path, text) in DDXPlusScript.files { files[path] = text }
    self.files = files
    conditionCount = release.conditions.count
    findingCount = findings.count
    rowCount = conditions.rowCount
  }

  /// The line on top of every file.
  static let remark =
    "Written by 'anamnesis import ddxplus' from DDXPlus, CC BY 4.0; see sources.yaml."

  private static func manifest(_ release: DDXPlusRelease, _ includes: [String]) -> String {
    func texts(_ texts: [String]) -> YAMLText { .list(texts.map(YAMLText.text)) }
    var entries: [YAMLText.Entry] = [
      ("pack", "ddxplus"),
      ("version", "1.0.0"),
      ("title", "The conditions of DDXPlus"),
      ("language", "en"),
      ("subject", .text(release.conditions[0].name)),
      ("dialogue", "interview"),
    ]
    if !includes.isEmpty { entries.append(("includes", texts(includes))) }
    entries += [
      (
        "intended-use",
        .text(
          "To measure how well the engine asks and ranks. It is not made for people who feel ill.")
      ),
      ("population", "The made-up patients of the data set DDXPlus."),
      (
        "limits",
        texts([
          "It knows \(release.conditions.count) conditions and no others.",
          "Its numbers come from patients that a program made up. Nobody met them.",
          "Its questions are quoted from the data set. Some of them are hard to read.",
          "It has no warning signs and no advice, because the data set has none.",
        ])
      ),
      ("reviewed-by", "Nobody. A program has written it from the files of the release."),
    ]
    return YAMLText.map(entries).file(remark: remark)
  }

  private static func sources(_ release: DDXPlusRelease) -> String {
    var sources = [source("ddxplus", title: Self.title)]
    if let rates = release.rates {
      sources.append(
        source(
          "ddxplus-rates",
          title: "\(Self.title) Counted in \(rates.patientCount) patients (\(rates.split))."))
    }
    if let tally = release.tally {
      sources.append(
        source(
          "ddxplus-patients",
          title: "\(Self.title) Counted in \(tally.patientCount) patients when the pack was made."))
    }
    return YAMLText.map([("sources", .map(sources))]).file(remark: remark)
  }

  /// By which numbers the pack is reasoned about.
  ///
  /// The patients have nothing but the conditions of the data set, and every question costs them the
  /// same. Where nothing was counted the likelihoods are soft already, and less is left to errors.
  private static func reasoning(_ release: DDXPlusRelease) -> String {
    YAMLText.map([
      ("unlisted", "0.000001"),
      ("answer-error", release.rates == nil ? "0.002" : "0.01"),
      ("burden-per-word", "0"),
    ]).file(remark: remark)
  }

  private static let title =
    "A. Fansi Tchango, R. Goel, Z. Wen, J. Martel, J. Ghosn: DDXPlus. NeurIPS Datasets and "
    + "Benchmarks 2022. CC BY 4.0, changed in form."

  private static func source(_ name: String, title: String) -> YAMLText.Entry {
    (
      name,
      .map([
        ("title", .text(title)),
        ("url", "https://github.com/mila-iqia/ddxplus"),
        ("note", "A program made the patients up from a knowledge base that isn't public."),
        ("kind", "study"),
        ("grade", "low"),
        ("read", "data"),
      ])
    )
  }
}
