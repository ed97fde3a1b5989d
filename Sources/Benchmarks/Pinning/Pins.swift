/// What figures of the shipped pack took when somebody last looked, as `Scripts/bench pin` wrote it.
enum Pins {
  /// The pack that they were measured with.
  static let subject = "calcinosis"

  /// How often the yardstick fits into one unit.
  static let ratios: [String: Double] = [
    "matcher": 9.510,
    "reasoning.1": 31.981,
    "reasoning.5": 34.961,
    "reasoning.15": 42.036,
    "reasoning.40": 50.919,
    "turn": 73.400,
    "load": 125142.024,
    "load.files": 2250.088,
    "load.pack": 116866.048,
    "load.phrases": 21684.836,
    "load.knowledge": 1389.384,
  ]

  /// How many instructions one unit takes.
  static let instructions: [String: Double] = [
    "matcher": 102853,
    "reasoning.1": 516964,
    "reasoning.5": 563524,
    "reasoning.15": 685302,
    "reasoning.40": 825342,
    "turn": 652354,
    "load": 1501990314,
    "load.files": 12266528,
    "load.pack": 1488846071,
    "load.phrases": 194064656,
    "load.knowledge": 19820144,
  ]
}
