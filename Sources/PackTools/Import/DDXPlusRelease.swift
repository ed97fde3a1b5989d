internal import Diagnostics

/// A release of DDXPlus whose names all stand for something.
///
/// Source: A. Fansi Tchango et al., DDXPlus, NeurIPS Datasets and Benchmarks, 2022.
public struct DDXPlusRelease: Sendable {
  /// A pathology.
  struct Condition {
    /// The name by which the release's files name it.
    let key: String
    /// The pack's name for it.
    let name: String
    /// Its English name, by which patients name it.
    let title: String
    /// Its codes in ICD-10.
    let codes: [String]
    /// From 1, the most severe, to 5.
    let severity: Int
    /// What the release lists for it, by the numbers of evidences.
    let listed: Set<Int>
  }

  /// A symptom or an antecedent.
  struct Evidence {
    /// The code by which the release's files name it.
    let code: String
    /// The pack's name for it.
    let name: String
    /// The English question.
    let question: String
    /// The number of the evidence without which it isn't asked.
    let parent: Int?
    /// Whether it belongs to the time before.
    let isAntecedent: Bool
    /// What values it takes; none when it is there or isn't.
    let values: [Value]
    /// Whether several values can hold at once.
    let isMultiple: Bool

    /// Whether its values are the numbers of a scale.
    var isScale: Bool { !values.isEmpty && values.allSatisfy(\.isNumber) }
  }

  /// A value of an evidence.
  struct Value: Hashable {
    /// The code by which patients name it.
    let code: String
    /// The pack's name for it.
    let name: String
    /// Whether the code is a number.
    let isNumber: Bool
    /// What it stands for, in English.
    let meaning: String?
  }

  /// How often evidences were counted.
  struct Rates {
    /// What the patients were called that were counted.
    let split: String
    /// How many there were.
    let patientCount: Int
    /// How many had each pathology.
    let patientCounts: [Int]
    /// The share of these in whom each evidence was there, by condition and evidence.
    let shares: [[Double]]
    /// The share of all patients in whom each evidence was there.
    let globalShares: [Double]

    /// In how many patients of a condition an evidence was there.
    func count(of evidence: Int, in condition: Int) -> Int {
      Int((shares[condition][evidence] * Double(patientCounts[condition])).rounded())
    }
  }

  /// The pathologies, in the order of the file.
  let conditions: [Condition]
  /// The evidences, in the order of the file.
  let evidences: [Evidence]
  /// The rates, if any are given.
  let rates: Rates?
  /// What was counted of patients, if any are given.
  let tally: PatientTally?

  /// Reads and checks the files of a release.
  ///
  /// - Throws: ``ImportFailure/invalid(_:texts:)`` with everything that is wrong in them.
  public init(_ files: DDXPlusFiles) throws(ImportFailure) {
    var reading = DDXPlusReading()
    reading.readEvidences(files.evidences)
    reading.readConditions(files.conditions)
    rates = files.rates.flatMap { reading.readRates($0) }
    tally = files.patients.map { reading.readPatients($0) }
    (conditions, evidences) = (reading.conditions, reading.evidences)
    let problems = reading.reader.problems
    guard problems.isEmpty else {
      throw .invalid(problems.inReadingOrder(), texts: files.texts)
    }
  }
}
