internal import KnowledgeCore

/// Under which keys a file of cases holds the reply to a question about a finding.
///
/// Beside the findings themselves, the file's keys are the subjects about which people are asked:
/// `site`, `feel`, `discharge`. Most are the groups of the pack by name. The others differ because a
/// pack groups what goes together in reasoning, and an interview what is asked in one breath: pain
/// stands among other complaints, and one group of the pack holds all that somebody brings along,
/// from what they take to what runs in their family.
enum ReplyKeys {
  /// The key under which a person says why they ask at all.
  static let worries = "what_worries"

  static let keysOfFindings = [
    "onset": ["duration"],
    "since_birth": ["onset", "duration"],
    "new_or_worse_3_days": ["onset", "duration"],
    "fever_unwell": ["fever"],
    "shaking_chills": ["fever"],
    "stiff_joint": ["daily_life"],
    "kidney_failure": ["kidney"],
    "warfarin": ["medicines"],
    "trauma_scar": ["injury"],
    "foreign_body": ["injury"],
    "site_drip": ["injury"],
    "family_history": ["family"],
  ]

  static let keysOfGroups = [
    "symptom": ["pain"],
    "course": ["growth"],
    "context": ["conditions"],
  ]

  /// The keys for a question about a finding, the closest first.
  static func keys(for finding: ID<Finding>, in knowledge: Knowledge) -> [String] {
    let finding = knowledge.findings[finding]
    let group = knowledge.groups[finding.group].name
    return [finding.name] + (keysOfFindings[finding.name] ?? keysOfGroups[group] ?? [group])
  }
}
