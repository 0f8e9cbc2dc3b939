/// Who says what.
struct Handlers: Sendable {
  let atOnce: @Sendable (Request) -> Answer?
  let answer: @Sendable (Request) -> Reply
  let busy: @Sendable (Request) -> Reply
}
