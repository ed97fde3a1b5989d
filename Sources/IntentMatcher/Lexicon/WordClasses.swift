/// Which words of phrases each written form can stand for, and by which step.
///
/// A *class* is one word of the phrase notation, such as "swell" with all its inflections or
/// `=swell` alone. A form may belong to several: "swelling" is a form of "swell" and a word of its
/// own.
struct WordClasses: Sendable {
  /// A class and the step from a form to it, in one number, so that matching reads one array.
  struct Membership: Sendable {
    private let bits: UInt32

    init(_ class: Int, _ step: Step) { bits = UInt32(`class`) << 2 | UInt32(step.rawValue) }

    /// The class.
    var `class`: UInt32 { bits >> 2 }
    /// How the form comes to it.
    var step: Step { Step(rawValue: UInt8(bits & 3)) ?? .typo }
  }

  /// All forms that belong to a class.
  private(set) var forms = WordIndex()
  private var starts: [UInt32] = [0]
  private var items: [Membership] = []

  /// How many bytes the tables take.
  var byteCount: Int { forms.byteCount + 4 * (starts.count + items.count) }

  /// The classes of a form, by its number.
  subscript(form: Int) -> ArraySlice<Membership> { items[places(of: form)] }

  /// The places of the memberships of a form.
  func places(of form: Int) -> Range<Int> { Int(starts[form])..<Int(starts[form + 1]) }

  /// The membership at a place.
  func membership(at place: Int) -> Membership { items[place] }

  /// Adds a form that belongs to no class, unless it is there.
  mutating func add(_ form: String) {
    if forms.insert(form.utf8) == starts.count - 1 { starts.append(UInt32(items.count)) }
  }

  /// Creates the table for all words of some phrases.
  ///
  /// - Complexity: O(*n*) in the words.
  init(_ classes: PhraseWords, _ forms: WordForms) {
    var found: [(form: Int, item: Membership)] = []
    // The place of the last that was found of each form: what belongs to a class comes in one go.
    var last: [Int] = []
    func add(_ form: String, _ item: Membership) {
      let number = self.forms.insert(form.utf8)
      if number == last.count {
        last.append(found.count)
      } else if found[last[number]].item.class == item.class {
        if found[last[number]].item.step > item.step { found[last[number]].item = item }
        return
      }
      last[number] = found.count
      found.append((number, item))
    }
    for (number, word) in classes.words.enumerated() {
      let `class` = number + PhraseWords.firstClass
      add(word.text, Membership(`class`, .exact))
      guard word.bends else { continue }
      for (form, step) in forms.forms(of: word.text) { add(form, Membership(`class`, step)) }
    }
    layOut(found)
  }

  /// Sorts memberships by form; those of one form stay in their order.
  private mutating func layOut(_ found: [(form: Int, item: Membership)]) {
    starts = [UInt32](repeating: 0, count: forms.count + 1)
    for entry in found { starts[entry.form + 1] += 1 }
    for form in 0..<forms.count { starts[form + 1] += starts[form] }
    var next = starts
    items = [Membership](repeating: Membership(0, .exact), count: found.count)
    for entry in found {
      items[Int(next[entry.form])] = entry.item
      next[entry.form] += 1
    }
  }
}

/// How a written word came to stand for a word of a phrase; the later, the weaker.
public enum Step: UInt8, Hashable, Sendable, Comparable {
  /// As it is written in the phrase.
  case exact
  /// As an inflection.
  case inflected
  /// As another spelling, an abbreviation or a regional form.
  case respelt
  /// As the likely meaning of a typing error.
  case typo

  /// Orders steps by weakness.
  public static func < (left: Step, right: Step) -> Bool { left.rawValue < right.rawValue }
}
