/// A value that either stands still or is a function of the film's time in seconds.
///
/// The difference is worth money: shadows, reflections and uploads of what stands still are made once.
/// A moving value must be a pure function of time: frames may be asked for in any order.
public enum Timed<Value: Sendable>: Sendable {
    case still(Value)
    case moving(@Sendable (_ seconds: Float) -> Value)

    public func at(_ seconds: Float) -> Value {
        switch self {
        case .still(let value): value
        case .moving(let function): function(seconds)
        }
    }

    public var isMoving: Bool {
        switch self {
        case .still: false
        case .moving: true
        }
    }
}
