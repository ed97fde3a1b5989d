/// A pathology as `release_conditions.json` has it.
struct DDXPlusConditionRecord: Decodable {
  let title: String
  let icd10: String
  let severity: Int
  let symptoms: Set<String>
  let antecedents: Set<String>

  private enum CodingKeys: String, CodingKey {
    case title = "cond-name-eng"
    case icd10 = "icd10-id"
    case severity
    case symptoms
    case antecedents
  }

  init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    title = try container.decode(String.self, forKey: .title)
    icd10 = try container.decode(String.self, forKey: .icd10)
    severity = try container.decode(Int.self, forKey: .severity)
    symptoms = Set(try container.decode([String: Ignored].self, forKey: .symptoms).keys)
    antecedents = Set(try container.decode([String: Ignored].self, forKey: .antecedents).keys)
  }

  /// An object of which only the key says something.
  private struct Ignored: Decodable {
    init(from decoder: any Decoder) {}
  }
}

/// An evidence as `release_evidences.json` has it.
struct DDXPlusEvidenceRecord: Decodable {
  let parent: String
  let question: String
  let isAntecedent: Bool
  let type: String
  let defaultValue: DDXPlusCode
  let values: [DDXPlusCode]
  let meanings: [String: Meaning]

  /// What a value stands for.
  struct Meaning: Decodable {
    let en: String
  }

  private enum CodingKeys: String, CodingKey {
    case parent = "code_question"
    case question = "question_en"
    case isAntecedent = "is_antecedent"
    case type = "data_type"
    case defaultValue = "default_value"
    case values = "possible-values"
    case meanings = "value_meaning"
  }
}

/// The code of a value, which the release writes as a number or as text.
struct DDXPlusCode: Decodable, Hashable {
  let text: String
  let isNumber: Bool

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if let number = try? container.decode(Int.self) {
      (text, isNumber) = (String(number), true)
    } else {
      (text, isNumber) = (try container.decode(String.self), false)
    }
  }
}

/// How often each evidence was counted in the patients of each pathology.
struct DDXPlusRatesRecord: Decodable {
  let split: String
  let patientCount: Int
  let patientCounts: [String: Int]
  let shares: [String: [String: Double]]
  let globalShares: [String: Double]

  private enum CodingKeys: String, CodingKey {
    case split = "source_name"
    case patientCount = "num_rows"
    case patientCounts = "pathology_case_counts"
    case shares = "pathology_root_rates"
    case globalShares = "global_root_rates"
  }
}

/// What is counted of a patient: one line of a file of patients.
struct DDXPlusPatientRecord: Decodable {
  let pathology: String
  let evidences: [String]
}
