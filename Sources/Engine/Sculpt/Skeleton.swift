/// Joints of a body in its rest pose: parents come before children, and every joint rests unrotated.
public struct Skeleton: Sendable {
    public struct Joint: Sendable {
        public var name: String
        /// Index of the parent; nil for the root.
        public var parent: Int?
        /// Where the joint rests, in the body's space.
        public var position: SIMD3<Float>
    }

    public private(set) var joints: [Joint] = []

    public init() {}

    /// A skeleton of a thing that does not bend.
    static var rigid: Skeleton {
        var skeleton = Skeleton()
        skeleton.add("root", nil, .zero)
        return skeleton
    }

    @discardableResult
    mutating func add(_ name: String, _ parent: Int?, _ position: SIMD3<Float>) -> Int {
        joints.append(Joint(name: name, parent: parent, position: position))
        return joints.count - 1
    }

    mutating func move(_ joint: Int, to position: SIMD3<Float>) { joints[joint].position = position }

    public func index(of name: String) -> Int? { joints.firstIndex { $0.name == name } }

    /// Which pairs of joints are at most `steps` bones apart; row-major, joint × joint.
    func neighbours(within steps: Int) -> [Bool] {
        let count = joints.count
        var near = [Bool](repeating: false, count: count * count)
        for joint in 0..<count { near[joint * count + joint] = true }
        for _ in 0..<steps {
            let before = near
            for (child, joint) in joints.enumerated() {
                guard let parent = joint.parent else { continue }
                for other in 0..<count {
                    if before[other * count + parent] { near[other * count + child] = true }
                    if before[other * count + child] { near[other * count + parent] = true }
                }
            }
        }
        return near
    }

    /// Joint matrices from the turns that each joint makes about its own resting place.
    ///
    /// `local[i]` is applied in the frame of the parent, so a turn of the chest carries neck, head and arms.
    func assemble(_ local: [Affine]) -> [Affine] {
        var result: [Affine] = []
        result.reserveCapacity(joints.count)
        for (index, joint) in joints.enumerated() {
            let own = local[index].about(joint.position)
            result.append(joint.parent.map { result[$0] * own } ?? own)
        }
        return result
    }
}
