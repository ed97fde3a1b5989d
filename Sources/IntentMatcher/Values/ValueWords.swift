/// All that the value readers know of one word.
struct ValueWord: Sendable {
  var cue: Cue?
  var cardinal: NumberWord?
  var ordinal: NumberWord?
  /// How many of the part that it names make a whole: "third".
  var part: Double?
  /// The same of a plural: "thirds".
  var parts: Double?
  var unit: UnitWord?
  var side: SideWord?
  var name: Calendar.Name?
  /// The first year of the decade of life that it names: "fifties".
  var decade: Double?
  /// Whether it makes an ordinal of the digits before it: "th".
  var isEnding = false
  /// Which of the known measures begin with it.
  var known: Int?
  /// What it does for the values beside it.
  var roles: ValueRoles = []
  /// The age and the sex that it stands for, written as one: `f35`.
  var shorthand: AgeAndSex?

  /// Whether a value can rest on it; articles, joints and modifiers only surround values.
  var isAnchor: Bool {
    cardinal != nil || ordinal != nil || part != nil || parts != nil || name != nil || decade != nil
      || known != nil || unit.map { !$0.needsDigits } ?? false || side?.isAnchor ?? false
      || cue?.isAnchor ?? false || shorthand != nil
  }
}

/// The words of the value readers in one table, so that each word of an utterance is looked up once.
struct ValueWords: Sendable {
  private var table = WordTable<ValueWord>([])
  private(set) var anchors: [Bool] = []

  init(_ measures: KnownMeasures, _ roles: [(role: ValueRoles, words: [String])]) {
    add(Cue.spellings, \.cue)
    add(NumberWord.cardinals, \.cardinal)
    add(NumberWord.ordinals, \.ordinal)
    add(NumberWord.part, \.part)
    add(NumberWord.parts, \.parts)
    add(UnitWord.spellings, \.unit)
    add(SideWord.spellings, \.side)
    add(Calendar.names, \.name)
    add(Calendar.decades, \.decade)
    for ending in ["st", "nd", "rd", "th"] {
      table.entries[table.insert(ending.utf8, ValueWord())].isEnding = true
    }
    add(measures.firstWords.enumerated().map { ($1, $0) }, \.known)
    for (role, words) in roles { add(words, role) }
    anchors = entries.map(\.isAnchor)
  }

  /// Adds what words do; an initial that stands for a sex makes a word of each age after it.
  private mutating func add(_ words: [String], _ role: ValueRoles) {
    for word in words {
      table.entries[table.insert(word.utf8, ValueWord())].roles.insert(role)
      guard word.utf8.count == 1, let sex = role.sex else { continue }
      add(
        AgeAndSex.years.map { ("\(word)\($0)", AgeAndSex(years: Double($0), sex)) }, \.shorthand)
    }
  }

  /// Adds spellings; of one given twice the first holds.
  private mutating func add<Value>(
    _ spellings: [(String, Value)], _ path: WritableKeyPath<ValueWord, Value?>
  ) {
    for (word, value) in spellings {
      let place = table.insert(word.utf8, ValueWord())
      if entries[place][keyPath: path] == nil { table.entries[place][keyPath: path] = value }
    }
  }

  /// What is known of each word.
  var entries: [ValueWord] { table.entries }

  /// The place of a token's word among the entries, or -1.
  func place(of index: Int, in tokens: Tokens) -> Int { table.place(tokens, index) ?? -1 }
}
