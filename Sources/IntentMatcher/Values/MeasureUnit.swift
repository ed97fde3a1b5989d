/// A unit as it was said.
public enum MeasureUnit: Hashable, Sendable {
  /// A unit of time.
  case time(TimeUnit)
  /// A unit of length.
  case length(LengthUnit)
  /// A unit of temperature.
  case temperature(TemperatureUnit)
}

/// A unit of time; months have 30 days and years 365, as people count.
public enum TimeUnit: Hashable, Sendable, CaseIterable {
  /// A unit of the clock or the calendar.
  case second, minute, hour, day, week, fortnight, month, year, decade, century

  /// How many days it has.
  public var days: Double {
    switch self {
    case .second: 1 / 86_400
    case .minute: 1 / 1_440
    case .hour: 1 / 24
    case .day: 1
    case .week: 7
    case .fortnight: 14
    case .month: 30
    case .year: 365
    case .decade: 3_650
    case .century: 36_500
    }
  }
}

/// A unit of length.
public enum LengthUnit: Hashable, Sendable, CaseIterable {
  /// A metric unit.
  case micrometre, millimetre, centimetre, decimetre, metre, kilometre
  /// An imperial unit.
  case inch, foot, yard, mile

  /// How many millimetres it has.
  public var millimetres: Double {
    switch self {
    case .micrometre: 0.001
    case .millimetre: 1
    case .centimetre: 10
    case .decimetre: 100
    case .metre: 1_000
    case .kilometre: 1_000_000
    case .inch: 25.4
    case .foot: 304.8
    case .yard: 914.4
    case .mile: 1_609_344
    }
  }
}

/// A unit of temperature.
public enum TemperatureUnit: Hashable, Sendable, CaseIterable {
  /// "Degrees" without a scale.
  case degree
  /// A scale by name.
  case celsius, fahrenheit

  /// The temperature in degrees Celsius.
  ///
  /// Degrees without a scale are Fahrenheit above 45: no living body is that hot on the other.
  public func celsius(of value: Double) -> Double {
    switch self {
    case .celsius: value
    case .degree where value <= 45: value
    case .degree, .fahrenheit: (value - 32) / 1.8
    }
  }
}
