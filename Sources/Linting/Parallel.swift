import Dispatch
import Synchronization

/// Runs `body` for each of `count` indices on up to `jobs` threads, in runs of `stride`; returns when all are done.
///
/// - Parameter makeState: what each thread keeps for itself: a parser with its buffers.
func parallel<State>(
  _ count: Int, jobs: Int, stride: Int = 1, makeState: @Sendable () -> State, body: @Sendable (Int, inout State) -> Void
) {
  let threads = min(jobs, (count + stride - 1) / stride)
  if threads <= 1 {
    var state = makeState()
    for index in 0..<count { body(index, &state) }
    return
  }
  let next = Atomic(0)
  DispatchQueue.concurrentPerform(iterations: threads) { _ in
    var state = makeState()
    while true {
      let start = next.wrappingAdd(stride, ordering: .relaxed).oldValue
      if start >= count { break }
      for index in start..<min(start + stride, count) { body(index, &state) }
    }
  }
}

/// Room for one result per index, which threads fill side by side.
struct Slots<Value>: @unchecked Sendable {
  private let memory: UnsafeMutableBufferPointer<Value?>

  init(count: Int) {
    memory = .allocate(capacity: count)
    memory.initialize(repeating: nil)
  }

  func set(_ index: Int, _ value: Value) { memory[index] = value }

  /// Takes the results out; every index must have been set.
  func take() -> [Value] {
    defer { memory.deallocate() }
    return memory.indices.map { memory.moveElement(from: $0)! }
  }
}
