/// What a person can ask of the program itself, apart from the conversation.
///
/// A command begins with a slash, which no description of symptoms does. To add one, add its name:
/// the compiler then asks for its grammar, its help and what it does.
public enum ChatCommand: Hashable, Sendable {
  /// What commands are called.
  public enum Name: String, Hashable, Sendable, CaseIterable {
    /// Say why the present question is asked.
    case why
    /// Take the last answer back.
    case back
    /// List all that is known.
    case answers
    /// Correct an answer.
    case correct
    /// Begin again.
    case new
    /// Say what to do if it can't wait.
    case emergency
    /// End with the summary.
    case quit
    /// Show what fits, and why.
    case ranking
    /// Show the sources of what was said last.
    case sources
    /// Show how each turn comes about, or stop that.
    case trace
    /// Write the summary to a file.
    case save
    /// Write the conversation to a file.
    case record
    /// List the commands, or explain one.
    case help
  }

  /// List the commands, or explain one.
  case help(Name?)
  /// Say why the present question is asked.
  case why
  /// Take the last answer back.
  case back
  /// List all that is known.
  case answers
  /// Correct the answer of that number in the list, by words.
  case correct(Int, String)
  /// Begin another conversation.
  case new
  /// Say what to do in an emergency.
  case emergency
  /// End with the summary.
  case quit
  /// Show what fits so far.
  case ranking
  /// Show the sources of what was said last.
  case sources
  /// Begin or end to show how each turn comes about.
  case trace
  /// Write the summary to a file, which may be replaced.
  case save(String, replacing: Bool)
  /// Write the conversation to a file, which may be replaced, and keep that up.
  case record(String, replacing: Bool)
}
