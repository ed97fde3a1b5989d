/// A value that was said, with the words that said it.
public struct StatedValue: Hashable, Sendable {
  /// What kind of value it is; a question can expect one.
  public enum Kind: Hashable, Sendable, CaseIterable {
    /// One of the kinds of ``StatedValue/Meaning-swift.enum``.
    case number, ordinal, age, duration, onset, length, temperature, severity, frequency, side
  }

  /// What the words mean, in the one unit of each kind.
  public enum Meaning: Hashable, Sendable {
    /// A number of nothing in particular.
    case number(Amount)
    /// A place in a row: "the second one", "the last".
    case ordinal(Ordinal)
    /// An age in years.
    case age(Amount)
    /// A length of time in days.
    case duration(Amount)
    /// When something began.
    case onset(Onset)
    /// A length in millimetres.
    case length(Amount)
    /// A temperature in degrees Celsius.
    case temperature(Amount)
    /// A severity from 0 to 10.
    case severity(Amount)
    /// How often, in times a day.
    case frequency(Amount)
    /// A side of the body.
    case side(Side)
  }

  /// A side of the body, as its owner says it.
  public enum Side: Hashable, Sendable {
    /// One side or both.
    case left, right, both
  }

  /// A sex that is written as one letter beside an age.
  public enum Sex: String, Hashable, Sendable, CaseIterable {
    /// As in `35 f`, or in `20m`.
    case female, male
  }

  /// What stands around a value.
  public struct Surroundings: OptionSet, Hashable, Sendable {
    /// One bit each.
    public let rawValue: UInt8

    /// Creates a set from its bits.
    public init(rawValue: UInt8) { self.rawValue = rawValue }

    /// A word before it makes it the time since something began: "for".
    public static let since = Surroundings(rawValue: 1 << 0)
    /// A word after it makes it how tall somebody is.
    public static let stature = Surroundings(rawValue: 1 << 1)
    /// It stands alone between pauses: "not growing, `47`".
    public static let alone = Surroundings(rawValue: 1 << 2)
    /// It begins the utterance, and what somebody is follows: "`74` diabetic".
    public static let introduces = Surroundings(rawValue: 1 << 3)
  }

  /// The rule that read a value: the answer to "why do you think so?".
  public enum Rule: String, Hashable, Sendable, CaseIterable {
    /// A number by itself.
    case numeral
    /// A word for a place in a row.
    case ordinalWord
    /// A number with a unit: "3 cm".
    case unit
    /// A comparison with a thing whose measure the pack knows: "pea-sized".
    case comparison
    /// A phrase whose length of time the pack knows: "for ages".
    case phrase
    /// "Old", "of age", "aged".
    case ageWord
    /// The speaker's being: "I'm 54".
    case ageByPerson
    /// Somebody else's being: "she's 11".
    case ageByPronoun
    /// A decade of life: "in my fifties".
    case ageByDecade
    /// The age of somebody who is named: "my daughter is 7", "woman 45".
    case ageOfPerson
    /// An age and a letter for the sex: `35 f`.
    case ageAndSex
    /// "Ago", "earlier".
    case ago
    /// "Since".
    case since
    /// A time before now: "last week", "the past few days".
    case last
    /// A date: "in March", "on Tuesday".
    case date
    /// A word for temperature before the number.
    case temperatureWord
    /// "Out of ten".
    case scale
    /// A number of times in a period, or "every".
    case rate
    /// A word for a side.
    case sideWord
    /// A bare number, taken for what the question asked.
    case expected
  }

  /// What it means.
  public let meaning: Meaning
  /// The unit as said, if one was; of "5 ft 2 in", the foot.
  public let unit: MeasureUnit?
  /// Its words, as places in the ``Tokens``.
  public let tokens: Range<Int>
  /// The words that make it vague or a limit ("about", "more than"), right before or after it.
  public let modifier: Range<Int>?
  /// The bytes of the original that say it, without the ``modifier``.
  public let span: Range<Int>
  /// The rule that read it.
  public let rule: Rule
  /// What stands around it.
  public let surroundings: Surroundings
  /// The sex that is written beside an age.
  public let sex: Sex?

  /// What kind of value it is.
  public var kind: Kind {
    switch meaning {
    case .number: .number
    case .ordinal: .ordinal
    case .age: .age
    case .duration: .duration
    case .onset: .onset
    case .length: .length
    case .temperature: .temperature
    case .severity: .severity
    case .frequency: .frequency
    case .side: .side
    }
  }

  /// How much was said, if the kind has an amount.
  public var amount: Amount? {
    switch meaning {
    case .number(let amount), .age(let amount), .duration(let amount), .length(let amount),
      .temperature(let amount), .severity(let amount), .frequency(let amount),
      .onset(.ago(let amount)), .onset(.age(let amount)):
      amount
    case .ordinal, .onset(.date), .side: nil
    }
  }

  /// Creates a value over a range of tokens, which must not be empty.
  init(
    _ meaning: Meaning, unit: MeasureUnit? = nil, _ tokens: Range<Int>, of text: ValueTokens,
    modifier: Range<Int>? = nil, sex: Sex? = nil, rule: Rule
  ) {
    self.meaning = meaning
    self.unit = unit
    self.tokens = tokens
    self.modifier = modifier
    self.rule = rule
    self.sex = sex
    let start = min(tokens.lowerBound, modifier?.lowerBound ?? tokens.lowerBound)
    let end = max(tokens.upperBound, modifier?.upperBound ?? 0)
    surroundings = Surroundings(of: start..<end, in: text)
    span = text[tokens.lowerBound].span.lowerBound..<text[tokens.upperBound - 1].span.upperBound
  }
}
