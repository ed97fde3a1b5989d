/// A spelling of a unit.
struct UnitWord: Sendable {
  let unit: MeasureUnit
  /// Whether it means the unit only after digits: `3h`, but no "three h".
  let needsDigits: Bool

  /// The spellings.
  static let spellings = times + lengths + temperatures

  private static let times: [(String, UnitWord)] =
    rows(
      [
        (.second, "second seconds sec secs"), (.minute, "minute minutes min mins minuts"),
        (.hour, "hour hours hr hrs"), (.day, "day days dy dys night nights"),
        (.week, "week weeks wk wks"), (.fortnight, "fortnight fortnights"),
        (.month, "month months mo mos mth mths mnth mnths"),
        (.year, "year years yr yrs"), (.decade, "decade decades"),
        (.century, "century centuries"),
      ], needsDigits: false, TimeUnit.self, MeasureUnit.time)
    + rows(
      [(.second, "s"), (.hour, "h"), (.day, "d"), (.week, "w"), (.year, "y ys")],
      needsDigits: true, TimeUnit.self, MeasureUnit.time)

  private static let lengths: [(String, UnitWord)] =
    rows(
      [
        (.micrometre, "micrometre micrometres micrometer micrometers micron microns"),
        (.millimetre, "millimetre millimetres millimeter millimeters mm mms"),
        (.centimetre, "centimetre centimetres centimeter centimeters cm cms"),
        (.decimetre, "decimetre decimetres decimeter decimeters dm"),
        (.metre, "metre metres meter meters"),
        (.kilometre, "kilometre kilometres kilometer kilometers km kms"),
        (.inch, "inch inches"), (.foot, "foot feet ft"), (.yard, "yard yards yd yds"),
        (.mile, "mile miles mi"),
      ], needsDigits: false, LengthUnit.self, MeasureUnit.length)
    + rows(
      [(.metre, "m"), (.inch, "in ins \""), (.micrometre, "um μm")], needsDigits: true,
      LengthUnit.self, MeasureUnit.length)

  private static let temperatures: [(String, UnitWord)] =
    rows(
      [
        (.celsius, "celsius celcius centigrade centigrate ℃"),
        (.fahrenheit, "fahrenheit farenheit fahrenheits farenheight fahrenheight ℉"),
      ], needsDigits: false, TemperatureUnit.self, MeasureUnit.temperature)
    + rows(
      [(.celsius, "c"), (.fahrenheit, "f")], needsDigits: true, TemperatureUnit.self,
      MeasureUnit.temperature)

  private static func rows<Unit>(
    _ rows: [(Unit, String)], needsDigits: Bool, _ type: Unit.Type,
    _ wrap: (Unit) -> MeasureUnit
  ) -> [(String, UnitWord)] {
    rows.flatMap { unit, words in
      words.split(separator: " ").map {
        (String($0), UnitWord(unit: wrap(unit), needsDigits: needsDigits))
      }
    }
  }
}
