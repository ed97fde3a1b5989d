import PackTools
import Packs

/// A made-up release in the form of DDXPlus: two things that a talking plant may have.
struct GardenRelease {
  var conditions = """
    {
      "Root rot": {
        "condition_name": "Root rot", "cond-name-fr": "Pourriture", "cond-name-eng": "Root rot",
        "icd10-id": "p01.2", "symptoms": {"P_1": {}, "P_2": {}, "P_3": {}},
        "antecedents": {"P_5": {}}, "severity": 1
      },
      "Br\\u00fblure / scorch (leaf)": {
        "condition_name": "Br\\u00fblure / scorch (leaf)", "cond-name-fr": "Br\\u00fblure",
        "cond-name-eng": "Br\\u00fblure / scorch (leaf)", "icd10-id": "p07, p08",
        "symptoms": {"P_4": {}, "P_1": {}}, "antecedents": {"P_5": {}}, "severity": 5
      }
    }
    """

  var evidences = """
    {
      "P_2": {
        "name": "P_2", "code_question": "P_1", "question_fr": "O\\u00f9?",
        "question_en": "Where are the spots?", "is_antecedent": false, "default_value": "V_0",
        "value_meaning": {
          "V_0": {"fr": "nulle part", "en": "nowhere"}, "V_1": {"fr": "pointe", "en": "tip"},
          "V_2": {"fr": "tige(G)", "en": "stem(L): low"}
        },
        "possible-values": ["V_0", "V_1", "V_2"], "data_type": "M"
      },
      "P_1": {
        "name": "P_1", "code_question": "P_1", "question_fr": "Taches?",
        "question_en": "Do you have any spots (brown or black)?", "is_antecedent": false,
        "default_value": 0, "value_meaning": {}, "possible-values": [], "data_type": "B"
      },
      "P_3": {
        "name": "P_3", "code_question": "P_1", "question_fr": "Odeur?",
        "question_en": "How intense is the smell?", "is_antecedent": false, "default_value": 0,
        "value_meaning": {}, "possible-values": [0, 1, 2, 3], "data_type": "C"
      },
      "P_4": {
        "name": "P_4", "code_question": "P_99", "question_fr": "Toiles?",
        "question_en": "Have you noticed holes or webs?", "is_antecedent": false,
        "default_value": 0, "value_meaning": {}, "possible-values": [], "data_type": "B"
      },
      "P_5": {
        "name": "P_5", "code_question": "P_5", "question_fr": "Soleil?",
        "question_en": "Did you tolerate uninterrupted meridional illumination on consecutive days?",
        "is_antecedent": true, "default_value": 0, "value_meaning": {}, "possible-values": [],
        "data_type": "B"
      }
    }
    """

  var rates: String? = """
    {
      "source_name": "garden", "num_rows": 11,
      "pathology_case_counts": {"Root rot": 8, "Br\\u00fblure / scorch (leaf)": 3},
      "pathology_root_rates": {
        "Root rot": {"P_1": 1.0, "P_2": 0.75, "P_3": 0.5, "P_4": 0.0, "P_5": 0.125},
        "Br\\u00fblure / scorch (leaf)":
          {"P_1": 0.3333333333, "P_2": 0.0, "P_3": 0.0, "P_4": 0.6666666667, "P_5": 1.0}
      },
      "global_root_rates": {"P_1": 1.0, "P_2": 0.5454545455, "P_3": 0.25, "P_4": 0.0, "P_5": 0.5}
    }
    """

  var patients: String? = """
    {"age": 2, "sex": "F", "pathology": "Root rot", "evidences": ["P_1", "P_2_@_V_1", "P_2_@_V_2"]}
    {"age": 3, "sex": "M", "pathology": "Root rot", "evidences": ["P_2_@_V_2", "P_3_@_3", "P_5"]}

    {"age": 1, "sex": "F", "pathology": "Br\\u00fblure / scorch (leaf)", "evidences": ["P_4"]}
    {"age": 1, "sex": "F", "pathology": "Root rot", "evidences": ["P_1"]}

    """

  /// The files, as if they lay on a disk.
  var files: DDXPlusFiles {
    func file(_ path: String, _ text: String) -> ReleaseFile {
      ReleaseFile(path: path, bytes: text.utf8)
    }
    return DDXPlusFiles(
      conditions: file("conditions.json", conditions), evidences: file("evidences.json", evidences),
      rates: rates.map { file("rates.json", $0) },
      patients: patients.map { file("patients.jsonl", $0) })
  }

  /// The release without what was counted.
  static var bare: GardenRelease {
    var release = GardenRelease()
    (release.rates, release.patients) = (nil, nil)
    return release
  }

  /// The pack that is made of it.
  func pack(prior: DDXPlusPack.Prior = .uniform, includes: [String] = []) throws -> DDXPlusPack {
    DDXPlusPack(try DDXPlusRelease(files), prior: prior, includes: includes)
  }
}

extension DDXPlusPack {
  /// What comes of loading the pack, beside other files.
  func load(beside others: [String: [UInt8]] = [:]) -> PackLoader.Outcome {
    let own = files.mapValues { Array($0.utf8) }
    return PackLoader.load(PackFiles(contents: own.merging(others) { first, _ in first }))
  }
}
