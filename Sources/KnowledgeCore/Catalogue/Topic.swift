/// What people want to know about a condition.
public enum Topic: String, Hashable, Sendable, CaseIterable {
  /// What it is.
  case whatItIs = "what-it-is"
  /// Where it comes from.
  case causes
  /// Who gets it, and how often.
  case whoGetsIt = "who-gets-it"
  /// What can be seen and felt.
  case signs
  /// What looks like it, and how to tell.
  case lookAlikes = "look-alikes"
  /// How it is found out.
  case tests
  /// What can be done about it.
  case treatment
  /// What is done with a knife, a laser or a needle.
  case procedures
  /// What can go wrong.
  case complications
  /// What will become of it.
  case outlook
  /// How to keep it away.
  case prevention
  /// What one can do oneself.
  case selfCare = "self-care"
  /// When to get help.
  case whenToGetHelp = "when-to-get-help"
}
