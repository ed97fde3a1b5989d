/// The words by which a language points at the items of a list: numbers, ordinals and quantifiers.
public struct ChoiceVocabulary: Sendable {
  /// What a word or phrase does when somebody picks from a list.
  public enum Role: Hashable, Sendable {
    /// A number: `two`. Digits need no entry.
    case number(Int)
    /// A place in the list, counted from one: `second`.
    case ordinal(Int)
    /// A place counted from the end: `last` is one.
    case fromEnd(Int)
    /// The one in the middle of an odd number of items.
    case middle
    /// A letter that may name an item: `b` is two.
    case letter(Int)
    /// Announces a number or a letter: `option`, `#`.
    case marker
    /// Every item: `all of them`.
    case all
    /// Every item of two: `both`.
    case both
    /// No item: `neither`.
    case none
    /// Leaves out what follows: `except`.
    case except
    /// Denies what follows: `not`.
    case negator
    /// Nothing but what follows: `only`.
    case only
    /// Adds another pick: `and`.
    case and
    /// Sets another pick against those before: `but`; after `all` it leaves out.
    case but
    /// Offers another pick: `or`.
    case or
    /// From one pick to another: `to`.
    case through
    /// Says nothing about which: `the`, `please`.
    case filler
  }

  let trie: CueTrie<[Role]>

  /// Compiles a vocabulary; a wording may have several roles.
  ///
  /// - Complexity: O(*n*) in the words of all wordings.
  public init(_ roles: [(Role, [[String]])]) {
    let entries = roles.flatMap { role, wordings in wordings.map { ($0, [role]) } }
    trie = CueTrie(entries) { known, more in known + more.filter { !known.contains($0) } }
  }
}
