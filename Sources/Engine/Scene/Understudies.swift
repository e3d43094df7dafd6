/// Who plays a noun that no asset is named after.
enum Understudies {
    /// Nouns to try for a class, the most fitting first.
    static let byKind: [SceneDescription.Kind: [String]] = [
        .animal: ["fox", "bear", "cat", "dog", "animal"], .dog: ["dog", "corgi"],
        .whale: ["whale", "spouting whale", "dolphin", "fish"],
        .bird: ["bird", "gull", "owl", "chicken"], .fish: ["fish", "tropical fish"],
        .insect: ["bee", "butterfly", "beetle", "bug"],
        .organism: ["octopus", "jellyfish", "mushroom"], .creature: ["dragon", "unicorn", "ghost", "alien"],
        .person: ["person", "man", "woman", "pedestrian", "astronaut"], .robot: ["robot"],
        .figure: ["doll", "teddy bear", "snowman"],
        .vehicle: ["truck", "bus", "car", "bicycle"], .car: ["sports car", "car", "automobile"],
        .train: ["train", "locomotive", "tram"],
        .boat: ["sailboat", "boat", "ship"], .aircraft: ["airplane", "plane", "helicopter"],
        .spacecraft: ["rocket", "satellite", "flying saucer"],
        .celestial: ["moon", "star", "planet"], .planet: ["planet", "ringed planet", "earth"],
        .food: ["apple", "cake", "bread", "pizza"],
        .drink: ["coffee", "cup", "hot beverage", "glass"],
        .plant: ["plant", "potted plant", "seedling", "herb"],
        .flower: ["flower", "rose", "tulip"], .tree: ["tree", "pine tree", "evergreen tree"],
        .landform: ["mountain", "rock"],
        .mountain: ["mountain"], .water: ["wave", "water wave", "droplet"], .liquid: ["droplet", "bottle"],
        .cloud: ["cloud"],
        .fire: ["fire", "flame"], .ice: ["ice", "ice cube"], .stone: ["rock", "stone", "gem stone"],
        .metal: ["anvil", "coin"],
        .bodyPart: ["hand", "heart", "eye"], .building: ["house", "cabin", "castle", "building"],
        .structure: ["house", "bridge", "brick"],
        .furniture: ["chair", "armchair", "sofa", "table"], .appliance: ["refrigerator", "oven", "toaster"],
        .lamp: ["lamp", "candle", "lantern"], .device: ["gear", "laptop", "phone", "camera"],
        .clock: ["clock", "alarm clock"],
        .tool: ["hammer", "wrench"], .weapon: ["sword", "dagger", "shield"], .armor: ["shield", "helmet"],
        .instrument: ["guitar", "piano", "violin"],
        .sportsEquipment: ["ball", "soccer ball", "surfboard"], .toy: ["teddy bear", "balloon", "kite"],
        .container: ["perfume bottle", "bottle", "cup", "vase"], .clothing: ["t shirt", "shirt", "dress"],
        .footwear: ["sneakers", "running shoe", "shoe", "boot"],
        .accessory: ["umbrella", "handbag", "bag", "hat"], .jewelry: ["ring", "crown", "watch", "gem stone"],
        .fabric: ["ribbon", "yarn", "flag"],
        .decoration: ["party popper", "balloon", "ribbon", "gift"],
        .document: ["book", "scroll", "newspaper", "envelope"],
        .sign: ["sign", "traffic light"], .symbol: ["heart", "star", "flag"],
        .shape: ["ball", "sphere", "gem stone"],
        .text: ["abc", "scroll", "book"], .cell: ["microbe", "droplet"], .bubble: ["bubbles"],
        .vapor: ["cloud"], .storm: ["tornado"],
        .lightning: ["high voltage", "cloud"], .light: ["star", "sparkles"], .cable: ["yarn", "rope"],
        .powder: ["dashing away", "cloud"],
        .particle: ["sparkles", "star"],
    ]

    /// Other names under which the catalogue may have a thing; emoji have odd ones.
    static let aliases: [String: [String]] = {
        let table = """
            mermaid:merperson|wizard:mage|witch:mage|dinosaur:sauropod,t rex|tyrannosaurus:t rex|heart:red heart
            sneaker:running shoe,sneakers|shoe:running shoe,man's shoe|boot:hiking boot|piano:grand piano,upright piano,musical keyboard
            lantern:red paper lantern,stone lantern
            tree:deciduous tree|oak tree:deciduous tree|cherry tree:cherry blossom|pine tree:evergreen tree,pine|birch tree:poplar
            gift:wrapped gift|present:wrapped gift
            yacht:sailboat
            motorbike:motorcycle|bike:bicycle|truck:delivery truck
            whiskey:tumbler glass|beer:beer mug|snow globe:crystal ball
            donut:doughnut|squirrel:chipmunk
            hippo:hippopotamus|rhino:rhinoceros|camel:two hump camel|crocodile:crocodile|alligator:crocodile|bug:beetle|ladybug:lady beetle
            ladybird:lady beetle|chick:baby chick|hen:chicken|phone:smartphone,mobile phone|camera:reflex camera|drum kit:drum|drums:drum
            fishing rod:fishing pole|diamond:gem stone|jewel:gem stone|gem:gem stone|crystal:gem stone|necklace:pendant|moon:full moon
            earth:globe showing americas|volcano:volcano|sign:placard|typewriter:keyboard
            knight:guard|soldier:guard|king:prince|queen:princess|mailman:man|bouquet:bouquet|leaf:maple leaf|snowboard:snowboarder
            chess piece:chess pawn|chess:chess pawn|letter:envelope|confetti:confetti ball|firework:fireworks
            pup:puppy|frisbee:flying disc|ice cube:ice|potion:test tube,cocktail glass|candy:lollipop|chocolate:chocolate bar|cupcake:cupcake|meat:steak|shrimp:shrimp|flag:placard|paper boat:sailboat|boat:sailboat
            """
        var result: [String: [String]] = [:]
        for row in table.split(whereSeparator: { $0 == "|" || $0 == "\n" }) {
            let parts = row.split(separator: ":")
            guard parts.count == 2 else { continue }
            let name = parts[0].drop { $0 == " " }
            result[String(name)] = parts[1].split(separator: ",").map(String.init)
        }
        return result
    }()
}
