import ArgumentParser

/// Developer's tool for the engine alone: no server, no database.
@main
struct StudioCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "studio", abstract: "Works on the film engine without the server.",
        subcommands: [
            AssetsCommand.self, DescribeCommand.self, BodyCommand.self, StillCommand.self, FilmCommand.self,
            AnimateCommand.self, EditCommand.self, TalkCommand.self, SpeakCommand.self, FramesCommand.self,
        ])
}
