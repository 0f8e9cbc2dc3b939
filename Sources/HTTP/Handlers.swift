/// Who says what.
struct Handlers: Sendable {
  let atOnce: @Sendable (Request) -> Dispatch?
  let answer: @Sendable (Request) -> Reply
  let busy: @Sendable (Request) -> Reply
}
