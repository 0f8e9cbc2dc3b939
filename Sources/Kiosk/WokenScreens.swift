internal import Survey
internal import System

/// The shared screens at which a page was opened since the last round of housekeeping.
final class WokenScreens: Sendable {
  private let screens = Monitor<Set<Place.Code>>([])

  func wake(_ screen: Place.Code) {
    screens.withLock { _ = $0.insert(screen) }
  }

  /// What was woken, which is then forgotten here.
  func take() -> Set<Place.Code> {
    screens.withLock { screens in
      defer { screens = [] }
      return screens
    }
  }
}
