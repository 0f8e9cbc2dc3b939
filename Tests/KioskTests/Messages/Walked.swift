/// A kind of message whose cases can be walked, one after the other. The compiler asks for each new case
/// to be given its place; what it says goes on to the guide.
protocol Walked: CustomStringConvertible {
  static var first: Self { get }
  /// Nothing after the last one.
  var next: Self? { get }
}

extension Walked {
  static var all: [String] {
    Array(sequence(first: first) { $0.next }).map { "\($0)" }
  }
}
