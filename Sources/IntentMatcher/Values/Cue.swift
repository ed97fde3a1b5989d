/// The small words and marks that hold values together.
enum Cue: String, CaseIterable, Sendable {
  // Joints.
  case and, or, to, between, from, by, x, per, of, out, point, over
  case slash = "/"
  case dash = "-"
  case dot = "."
  case comma = ","
  case opening = "("
  case closing = ")"
  case inchMark = "\""
  // Articles and the like.
  case a, the, another, all, whole, every, each, other, any, this, that, my
  // Vague amounts. The word can't be the name: an optional has a case of that name.
  case someOf = "some"
  case half, quarter, couple, few, several, dozen
  // Signs and degrees of certainty.
  case minus, about, so, ish, least, most, than, more, less, at, up, no, not, just, under
  // Age.
  case age, aged, old, yo, y, o, year, i, he, am, `is`, was, turned, when, s, early, mid, late
  // Time.
  case morning, ago, since, `for`, `in`, on, last, past, during, business
  // Size.
  case size, sized, `as`, big, bigger, smaller, long
  // Temperature.
  case temperature, degree, angle
  // Rates.
  case once, twice, times, daily, weekly, monthly, hourly
  case scale
  // Rows.
  case next, previous, current, penultimate, antepenultimate, before, one, but

  /// The spellings, each beside the name of its case.
  static let spellings: [(String, Cue)] = allCases.map { ($0.rawValue, $0) } + others

  private static let others: [(String, Cue)] = [
    ("an", .a), ("×", .x), ("entire", .whole), ("full", .whole), ("&", .and),
    ("your", .my), ("his", .my), ("her", .my), ("their", .my), ("our", .my), ("its", .my),
    ("these", .this), ("those", .that), ("which", .that),
    ("dozens", .dozen), ("doz", .dozen), ("dozs", .dozen), ("dz", .dozen), ("dzs", .dozen),
    ("negative", .minus), ("−", .minus),
    ("around", .about), ("roughly", .about), ("approximately", .about), ("approx", .about),
    ("nearly", .about), ("almost", .about), ("maybe", .about), ("perhaps", .about),
    ("probably", .about), ("circa", .about), ("like", .about), ("~", .about), ("say", .about),
    ("fewer", .less), ("above", .over), ("exceeding", .over), ("below", .under),
    (">", .over), ("<", .under), ("only", .just),
    ("y.o", .yo), ("years", .year), ("yr", .year), ("yrs", .year), ("ages", .age),
    ("she", .he), ("who", .he), ("be", .is), ("turn", .turned), ("turning", .turned),
    ("evening", .morning), ("afternoon", .morning), ("middle", .mid), ("earlier", .ago),
    ("back", .ago), ("throughout", .during),
    ("within", .during), ("prior", .previous), ("working", .business),
    ("work", .business), ("sizes", .size), ("large", .big), ("small", .big), ("tiny", .big),
    ("wide", .long), ("deep", .long), ("tall", .long), ("high", .long), ("thick", .long),
    ("across", .long), ("wider", .bigger), ("larger", .bigger), ("longer", .bigger),
    ("length", .long), ("width", .long), ("shorter", .smaller), ("thinner", .smaller),
    ("temp", .temperature), ("fever", .temperature), ("temperatures", .temperature),
    ("thermometer", .temperature), ("deg", .degree), ("degs", .degree), ("degrees", .degree),
    ("°", .degree), ("º", .degree), ("angles", .angle), ("rotate", .angle), ("rotated", .angle),
    ("rotation", .angle), ("bend", .angle), ("turns", .angle), ("tilt", .angle),
    ("flex", .angle), ("straighten", .angle), ("time", .times), ("thrice", .times),
    ("nightly", .daily), ("second", .other),
  ]

  /// Whether a value can rest on it.
  var isAnchor: Bool {
    switch self {
    case .couple, .few, .several, .someOf, .half, .quarter, .dozen, .once, .twice, .daily,
      .weekly, .monthly, .hourly, .morning, .last, .next, .previous, .current, .penultimate,
      .antepenultimate, .one:
      true
    default: false
    }
  }
}
