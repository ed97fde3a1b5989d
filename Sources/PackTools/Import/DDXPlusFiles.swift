internal import Diagnostics

/// The files of a release of DDXPlus, as somebody downloaded them.
public struct DDXPlusFiles: Sendable {
  /// `release_conditions.json`.
  public var conditions: ReleaseFile
  /// `release_evidences.json`.
  public var evidences: ReleaseFile
  /// How often each evidence is there in each pathology, if that was counted.
  public var rates: ReleaseFile?
  /// Patients, one JSON object a line, if values are to be counted.
  public var patients: ReleaseFile?

  /// Creates a set of files.
  public init(
    conditions: ReleaseFile, evidences: ReleaseFile, rates: ReleaseFile? = nil,
    patients: ReleaseFile? = nil
  ) {
    self.conditions = conditions
    self.evidences = evidences
    self.rates = rates
    self.patients = patients
  }

  /// Reads the files.
  ///
  /// - Throws: ``ImportFailure/unreadable(_:)`` with all that can't be read.
  public init(
    conditions: String, evidences: String, rates: String?, patients: String?
  ) throws(ImportFailure) {
    let paths = [conditions, evidences] + [rates, patients].compactMap { $0 }
    var files: [String: ReleaseFile] = [:]
    for path in paths { files[path] = ReleaseFile(reading: path) }
    guard let conditionFile = files[conditions], let evidenceFile = files[evidences],
      paths.allSatisfy({ files[$0] != nil })
    else { throw .unreadable(paths.filter { files[$0] == nil }) }
    self.init(
      conditions: conditionFile, evidences: evidenceFile, rates: rates.flatMap { files[$0] },
      patients: patients.flatMap { files[$0] })
  }

  /// The texts of those files that problems have lines in.
  var texts: [SourceText] { [conditions, evidences, patients].compactMap { $0?.text } }
}
