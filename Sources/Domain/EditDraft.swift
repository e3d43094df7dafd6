/// A request to change a film as the caller wrote it.
public struct EditDraft: Sendable, Equatable {
    public enum Source: Sendable, Equatable {
        /// The id of a clip.
        case clip(String)
        /// An address, a `data:` URL, or the id of a clip.
        case film(String)
        case picture(String)
        case generated(VideoDraft)
    }

    public enum Step: Sendable, Equatable {
        case style(preset: String, strength: Double?)
        case effect(name: String, on: Target?)
        case swap(region: Target?, prompt: String?, image: String?, remove: Bool)
        case sticker(StickerDraft)
    }

    public struct Target: Sendable, Equatable {
        public var box: PictureBox?
        public var text: String?
        /// Where a mask is.
        public var mask: String?

        public init(box: PictureBox? = nil, text: String? = nil, mask: String? = nil) {
            self.box = box
            self.text = text
            self.mask = mask
        }
    }

    /// A step and where it stands in the request, as a URI fragment.
    public struct PlacedStep: Sendable, Equatable {
        public var step: Step
        public var pointer: String

        public init(_ step: Step, at pointer: String) {
            self.step = step
            self.pointer = pointer
        }
    }

    public var operation: RenderWork.Operation
    /// As many as the caller named; exactly one is right.
    public var sources: [Source]
    public var steps: [PlacedStep]
    public var seed: UInt32?

    public init(
        operation: RenderWork.Operation, sources: [Source], steps: [PlacedStep], seed: UInt32? = nil
    ) {
        self.operation = operation
        self.sources = sources
        self.steps = steps
        self.seed = seed
    }
}

/// A sticker as the caller wrote it.
public struct StickerDraft: Sendable, Equatable {
    public var emoji: String?
    public var text: String?
    /// An address, a `data:` URL, or the id of a clip.
    public var image: String?
    public var font: Sticker.Font?
    /// `#rrggbb`.
    public var colour: String?
    public var anchor: Sticker.Anchor?
    public var size: Double?
    public var start: Double?
    public var end: Double?
    public var motion: Sticker.Motion?

    public init(
        emoji: String? = nil, text: String? = nil, image: String? = nil, font: Sticker.Font? = nil,
        colour: String? = nil, anchor: Sticker.Anchor? = nil, size: Double? = nil, start: Double? = nil,
        end: Double? = nil, motion: Sticker.Motion? = nil
    ) {
        self.emoji = emoji
        self.text = text
        self.image = image
        self.font = font
        self.colour = colour
        self.anchor = anchor
        self.size = size
        self.start = start
        self.end = end
        self.motion = motion
    }
}
