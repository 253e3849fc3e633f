/// `wandb`: the settings of a run, which scripts read back.
extension Library {
  static let wandb = Library(
    module: "wandb",
    text: #"""
      class _Settings(dict):
          def __getattr__(self, name):
              if name in self:
                  return self[name]
              raise AttributeError(name)

          def __setattr__(self, name, value):
              self[name] = value


      config = _Settings()


      class _Run:
          def __init__(self):
              self.config = config

          def __enter__(self):
              return self

          def __exit__(self, kind, value, trace):
              return None


      def init(config=None, **kwargs):
          run = _Run()
          if config is not None:
              run.config.update(config if isinstance(config, dict) else vars(config))
          return run
      """#)
}
