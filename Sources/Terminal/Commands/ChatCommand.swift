/// What a person can ask of the program itself, apart from the conversation.
///
/// A command begins with a slash, which no description of symptoms does. To add one, add its name:
/// the compiler then asks for its grammar, its help and what it does.
public enum ChatCommand: Hashable, Sendable {
  /// What commands are called.
  public enum Name: String, Hashable, Sendable, CaseIterable {
    case why
    case new
    case emergency
    case quit
    case sources
    case help
  }

  /// List the commands, or explain one.
  case help(Name?)
  /// Say why the present question is asked.
  case why
  /// Begin another conversation.
  case new
  /// Say what to do in an emergency.
  case emergency
  /// End with the summary.
  case quit
  /// Show the sources of what was said last.
  case sources
}
