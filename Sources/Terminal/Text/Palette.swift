/// The colours of what is shown, by what it is for.
///
/// A colour only repeats what words say already; ``plain`` loses nothing.
public struct Palette: Sendable {
  /// What a piece of text is for.
  public enum Role: Hashable, Sendable {
    /// The word that says that the assistant speaks.
    case assistant
    /// The word that says that it is the person's turn.
    case user
    /// The word that says how urgent something is.
    case alarm
    /// A heading.
    case heading
    /// What can be passed over, such as sources.
    case aside
  }

  private let isColoured: Bool

  /// No colour at all.
  public static let plain = Palette(isColoured: false)

  /// The colours of ANSI terminals.
  public static let ansi = Palette(isColoured: true)

  /// A text in the colour of its role.
  public func paint(_ text: String, _ role: Role?) -> String {
    guard isColoured, let role else { return text }
    let code =
      switch role {
      case .assistant, .heading: "1"
      case .user: "1;36"
      case .alarm: "1;31"
      case .aside: "2"
      }
    return "\u{1B}[\(code)m\(text)\u{1B}[0m"
  }
}
