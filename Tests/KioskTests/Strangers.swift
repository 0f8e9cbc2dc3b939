import Foundation
import Synchronization
import System

/// People who try the same again and again, each as soon as the answer to the last try is there.
final class Strangers: Sendable {
  private let tried = Monitor<[Int]>([])
  private let isOver = Atomic(false)

  init(_ count: Int, at port: Int, trying request: BrowserRequest) {
    let bytes = request.bytes(to: port, with: [:])
    for _ in 0..<count {
      Thread { [self] in
        while !isOver.load(ordering: .relaxed) {
          let status = (try? Wire(port: port).exchange(bytes).status) ?? 0
          if !isOver.load(ordering: .relaxed) { tried.withLock { $0.append(status) } }
        }
      }.start()
    }
  }

  /// How each try ended so far.
  var statuses: [Int] { tried.withLock { $0 } }

  func leave() { isOver.store(true, ordering: .relaxed) }
}
