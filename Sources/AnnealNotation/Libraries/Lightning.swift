/// `lightning.pytorch`: when Lightning's trainer steps the optimizers and schedulers a module configures.
extension Library {
  static let lightning = Library(
    module: "lightning.pytorch",
    aliases: ["lightning", "pytorch_lightning", "lightning.pytorch.callbacks", "pytorch_lightning.callbacks"],
    text: #"""
      import math
      import _anneal
      from functools import partial
      from torch.optim import Optimizer
      from torch.optim.lr_scheduler import ReduceLROnPlateau
      from torch.utils.data import DataLoader, DistributedSampler, IterableDataset, _size


      class _Names:
          """Values by name, as attributes and as items."""

          def __init__(self, values):
              for name, value in values.items():
                  setattr(self, name, value)

          def __getitem__(self, name):
              return getattr(self, name)

          def __setitem__(self, name, value):
              setattr(self, name, value)

          def __contains__(self, name):
              return name in self.__dict__

          def keys(self):
              return list(self.__dict__.keys())

          def values(self):
              return list(self.__dict__.values())

          def items(self):
              return list(self.__dict__.items())

          def get(self, name, default=None):
              return self.__dict__.get(name, default)

          def update(self, values):
              for name, value in values.items():
                  setattr(self, name, value)


      class _Nothing:
          def __enter__(self):
              return None

          def __exit__(self, kind, value, trace):
              return False


      class _Hyperparameters:
          """What modules and data modules share. `_anneal.caller_arguments()` gives the arguments, by name and without
          `self`, of the function that called the function that asks, here the `__init__` that called it."""

          def save_hyperparameters(self, *args, ignore=None, frame=None, logger=True):
              given = _anneal.caller_arguments()
              if ignore is not None:
                  left_out = [ignore] if isinstance(ignore, str) else list(ignore)
                  given = {name: value for name, value in given.items() if name not in left_out}
              if args and all([isinstance(name, str) for name in args]):
                  given = {name: value for name, value in given.items() if name in args}
              elif args:
                  given = args[0] if isinstance(args[0], dict) else args[0].__dict__
              if "_hparams" in self.__dict__:
                  self._hparams.update(given)
              else:
                  self._hparams = _Names(given)

          @property
          def hparams(self):
              if "_hparams" not in self.__dict__:
                  self._hparams = _Names({})
              return self._hparams


      class LightningDataModule(_Hyperparameters):
          trainer = None

          def prepare_data(self):
              return None

          def setup(self, stage):
              return None

          def teardown(self, stage):
              return None


      class LightningModule(_Hyperparameters):
          automatic_optimization = True
          trainer = None

          def __getattr__(self, name):
              if name.startswith("__"):
                  raise AttributeError(name)
              return _anneal.unknown("self." + name)

          @property
          def current_epoch(self):
              return 0 if self.trainer is None else self.trainer.current_epoch

          @property
          def global_step(self):
              return 0 if self.trainer is None else self.trainer.global_step

          @property
          def global_rank(self):
              return 0

          @property
          def local_rank(self):
              return 0

          def optimizers(self, use_pl_optimizer=True):
              found = self.trainer._wrapped if use_pl_optimizer else self.trainer.optimizers
              return found[0] if len(found) == 1 else found

          def lr_schedulers(self):
              found = [config.scheduler for config in self.trainer.lr_scheduler_configs]
              if not found:
                  return None
              return found[0] if len(found) == 1 else found

          def configure_optimizers(self):
              return None

          def training_step(self, *args, **kwargs):
              return None

          def log(self, *args, **kwargs):
              return None

          def log_dict(self, *args, **kwargs):
              return None

          def print(self, *args, **kwargs):
              print(*args, **kwargs)

          def manual_backward(self, loss, *args, **kwargs):
              return None

          def clip_gradients(self, optimizer, gradient_clip_val=None, gradient_clip_algorithm=None):
              return None

          def toggle_optimizer(self, optimizer):
              return None

          def untoggle_optimizer(self, optimizer):
              return None

          def lr_scheduler_step(self, scheduler, metric):
              if metric is None:
                  scheduler.step()
              else:
                  scheduler.step(metric)

          def optimizer_step(self, epoch, batch_idx, optimizer, optimizer_closure=None):
              optimizer.step(closure=optimizer_closure)

          def optimizer_zero_grad(self, epoch, batch_idx, optimizer):
              return None

          def setup(self, stage):
              return None

          def prepare_data(self):
              return None

          def on_fit_start(self):
              return None

          def on_fit_end(self):
              return None

          def on_train_start(self):
              return None

          def on_train_end(self):
              return None

          def on_train_epoch_start(self):
              return None

          def on_train_epoch_end(self):
              return None

          def on_train_batch_start(self, batch, batch_idx):
              return None

          def on_train_batch_end(self, outputs, batch, batch_idx):
              return None

          def on_before_optimizer_step(self, optimizer):
              return None


      class LightningOptimizer:
          """An optimizer whose steps the trainer counts."""

          def __init__(self, optimizer, trainer):
              self.optimizer = optimizer
              self._trainer = trainer

          def __getattr__(self, name):
              return getattr(self.optimizer, name)

          @property
          def param_groups(self):
              return self.optimizer.param_groups

          def zero_grad(self, set_to_none=True):
              return None

          def toggle_model(self, sync_grad=True):
              return _Nothing()

          def step(self, closure=None, **kwargs):
              loss = self.optimizer.step(closure)
              self._trainer._manual_steps += 1
              return loss


      class LRSchedulerConfig:
          def __init__(self, scheduler, name=None, interval="epoch", frequency=1, reduce_on_plateau=False, monitor=None,
                       strict=True):
              self.scheduler = scheduler
              self.name = name
              self.interval = interval
              self.frequency = frequency
              self.reduce_on_plateau = reduce_on_plateau
              self.monitor = monitor
              self.strict = strict


      class MisconfigurationException(Exception):
          pass


      def _config_of(scheduler, monitor, automatic):
          is_plateau = automatic and isinstance(scheduler, ReduceLROnPlateau)
          if not isinstance(scheduler, dict):
              if is_plateau and monitor is None:
                  raise MisconfigurationException(
                      "`configure_optimizers` must include a monitor when a `ReduceLROnPlateau` scheduler is used. For "
                      'example: {"optimizer": optimizer, "lr_scheduler": scheduler, "monitor": "metric_to_track"}'
                  )
              return LRSchedulerConfig(scheduler, reduce_on_plateau=is_plateau, monitor=monitor if is_plateau else None)
          if "scheduler" not in scheduler:
              raise MisconfigurationException(
                  'The lr scheduler dict must have the key "scheduler" with its item being an lr scheduler'
              )
          known = ["scheduler", "name", "interval", "frequency"]
          if automatic:
              known = known + ["reduce_on_plateau", "monitor", "strict"]
          settings = {name: value for name, value in scheduler.items() if name in known}
          if not automatic:
              return LRSchedulerConfig(**settings)
          if settings.get("interval", "epoch") not in ("step", "epoch"):
              raise MisconfigurationException(
                  f'The "interval" key in lr scheduler dict must be "step" or "epoch" but is "{settings["interval"]}"'
              )
          settings.setdefault("reduce_on_plateau", isinstance(settings["scheduler"], ReduceLROnPlateau))
          if settings["reduce_on_plateau"] and settings.get("monitor") is None:
              raise MisconfigurationException(
                  "The lr scheduler dict must include a monitor when a `ReduceLROnPlateau` scheduler is used. For "
                  'example: {"optimizer": optimizer, "lr_scheduler": {"scheduler": scheduler, "monitor": "your_loss"}}'
              )
          return LRSchedulerConfig(**settings)


      def _taken_apart(found):
          """The optimizers, the schedulers and the monitor of what `configure_optimizers` gave."""
          if found is None:
              return ([], [], None)
          if isinstance(found, Optimizer):
              return ([found], [], None)
          if isinstance(found, dict):
              schedulers = [found["lr_scheduler"]] if "lr_scheduler" in found else []
              return ([found["optimizer"]], schedulers, found.get("monitor"))
          if isinstance(found, (list, tuple)):
              if len(found) == 2 and isinstance(found[0], list) and all([isinstance(o, Optimizer) for o in found[0]]):
                  return (found[0], found[1] if isinstance(found[1], list) else [found[1]], None)
              if all([isinstance(item, dict) for item in found]):
                  schedulers = []
                  for item in found:
                      if "lr_scheduler" in item:
                          scheduler = item["lr_scheduler"]
                          schedulers.append(scheduler if isinstance(scheduler, dict) else {"scheduler": scheduler})
                  return ([item["optimizer"] for item in found], schedulers, None)
              if all([isinstance(item, Optimizer) for item in found]):
                  return (list(found), [], None)
          raise MisconfigurationException("Unknown configuration for model optimizers.")


      class Trainer:
          def __init__(self, *, accelerator="auto", strategy="auto", devices="auto", num_nodes=1, precision=None,
                       logger=None, callbacks=None, fast_dev_run=False, max_epochs=None, min_epochs=None, max_steps=-1,
                       min_steps=None, max_time=None, limit_train_batches=None, limit_val_batches=None,
                       limit_test_batches=None, limit_predict_batches=None, overfit_batches=0.0,
                       val_check_interval=None, check_val_every_n_epoch=1, num_sanity_val_steps=None,
                       log_every_n_steps=None,
                       enable_checkpointing=None, enable_progress_bar=None, enable_model_summary=None,
                       accumulate_grad_batches=1, use_distributed_sampler=True, **more):
              self.max_steps = max_steps
              self.limit_train_batches = 1.0 if limit_train_batches is None else limit_train_batches
              if overfit_batches:
                  self.limit_train_batches = overfit_batches
              if fast_dev_run:
                  batches = 1 if fast_dev_run is True else fast_dev_run
                  max_epochs = 1
                  self.max_steps = batches
                  self.limit_train_batches = batches
              if max_epochs is None:
                  max_epochs = 1000 if self.max_steps == -1 else -1
              self.max_epochs = max_epochs
              self.min_epochs = min_epochs
              self.min_steps = min_steps
              self.accumulate_grad_batches = accumulate_grad_batches
              self.use_distributed_sampler = use_distributed_sampler
              self.world_size = _anneal.processes()
              if self.world_size == 1:
                  if isinstance(devices, (list, tuple)):
                      self.world_size = len(devices) * num_nodes
                  elif isinstance(devices, int) and devices > 0:
                      self.world_size = devices * num_nodes
              self.num_nodes = num_nodes
              self.num_devices = self.world_size // num_nodes
              self.is_global_zero = True
              self.global_rank = 0
              self.callbacks = callbacks
              self.logger = _anneal.unknown("the logger")
              self.callback_metrics = _anneal.unknown("the metrics")
              self.current_epoch = 0
              self.should_stop = False
              self.optimizers = []
              self.lr_scheduler_configs = []
              self.train_dataloader = None
              self.datamodule = None
              self.lightning_module = None
              self.model = None
              self.num_training_batches = math.inf
              self._wrapped = []
              self._automatic_steps = 0
              self._manual_steps = 0
              self._source = None

          @property
          def global_step(self):
              automatic = self.lightning_module is None or self.lightning_module.automatic_optimization
              return self._automatic_steps if automatic else self._manual_steps

          @property
          def estimated_stepping_batches(self):
              if self.max_epochs == -1:
                  return math.inf if self.max_steps == -1 else self.max_steps
              self._load()
              batches = self.num_training_batches
              if not _anneal.is_unknown(batches) and batches == math.inf:
                  return self.max_steps
              size = self.accumulate_grad_batches
              steps = (batches + size - 1) // size * max(self.max_epochs, 1)
              return steps if self.max_steps == -1 else min(steps, self.max_steps)

          def _batches_of(self, loader):
              if isinstance(loader, (list, tuple)):
                  return max([self._batches_of(part) for part in loader])
              if isinstance(loader, dict):
                  return max([self._batches_of(part) for part in loader.values()])
              if _anneal.is_unknown(loader):
                  return _anneal.length_of(_anneal.describe(loader))
              if isinstance(loader, DataLoader):
                  dataset = loader.dataset
                  if not _anneal.is_unknown(dataset) and isinstance(dataset, IterableDataset):
                      if not hasattr(dataset, "__len__") and _anneal.examples() is None:
                          return math.inf
                  elif self.world_size > 1 and self.use_distributed_sampler and loader.batch_size is not None:
                      if not isinstance(loader.sampler, DistributedSampler):
                          share = DistributedSampler(dataset, self.world_size, 0)
                          loader = DataLoader(dataset, loader.batch_size, sampler=share, drop_last=loader.drop_last)
                  return loader.__len__()
              return _size(loader)

          def _load(self):
              if self.train_dataloader is not None:
                  return
              source = self._source
              self.train_dataloader = source.train_dataloader() if hasattr(source, "train_dataloader") else source
              batches = self._batches_of(self.train_dataloader)
              limit = self.limit_train_batches
              if isinstance(limit, int):
                  self.num_training_batches = min(batches, limit)
              elif limit == 1.0:
                  self.num_training_batches = batches
              else:
                  self.num_training_batches = int(batches * limit)
                  some = not _anneal.is_unknown(batches) and batches > 0 and limit > 0
                  if some and self.num_training_batches == 0:
                      raise MisconfigurationException(
                          f"You requested to check {limit} of the `train_dataloader` but {limit} * {batches} < 1. "
                          "Please increase the `limit_train_batches` argument. Try at least "
                          f"`limit_train_batches={1.0 / batches}`"
                      )

          def _over(self, count, limit):
              return limit != -1 and count >= limit

          def fit(self, model, train_dataloaders=None, val_dataloaders=None, datamodule=None, ckpt_path=None, **more):
              self.lightning_module = model
              self.model = model
              model.trainer = self
              if isinstance(train_dataloaders, LightningDataModule):
                  datamodule = train_dataloaders
                  train_dataloaders = None
              if datamodule is not None:
                  datamodule.trainer = self
                  self.datamodule = datamodule
                  datamodule.prepare_data()
                  datamodule.setup("fit")
              model.prepare_data()
              model.setup("fit")
              self.train_dataloader = None
              self._source = train_dataloaders
              if train_dataloaders is None:
                  self._source = model if datamodule is None else datamodule
              automatic = model.automatic_optimization
              optimizers, schedulers, monitor = _taken_apart(model.configure_optimizers())
              self.optimizers = optimizers
              self._wrapped = [LightningOptimizer(optimizer, self) for optimizer in optimizers]
              self.lr_scheduler_configs = [_config_of(scheduler, monitor, automatic) for scheduler in schedulers]
              if automatic and len(optimizers) > 1:
                  raise RuntimeError(
                      "Training with multiple optimizers is only supported with manual optimization. Set "
                      "`self.automatic_optimization = False`, then access your optimizers in `training_step` with "
                      "`opt1, opt2, ... = self.optimizers()`."
                  )
              model.on_fit_start()
              self._load()
              model.on_train_start()
              while not self._is_over():
                  self._run_epoch(model)
              model.on_train_end()
              model.on_fit_end()

          def _is_over(self):
              if self.num_training_batches == 0 or self._over(self.global_step, self.max_steps):
                  return True
              if self._over(self.current_epoch, self.max_epochs):
                  return True
              if not self.should_stop:
                  return False
              enough_epochs = self.min_epochs is None or self.current_epoch >= self.min_epochs
              return enough_epochs and (self.min_steps is None or self.global_step >= self.min_steps)

          def _run_epoch(self, model):
              batches = _anneal.rounds(self.num_training_batches)
              model.on_train_epoch_start()
              batch = _anneal.unknown("a batch")
              index = 0
              complete = False
              while True:
                  complete = index + 1 == batches
                  self.is_last_batch = complete
                  stepping = (index + 1) % self.accumulate_grad_batches == 0 or complete
                  leave = model.on_train_batch_start(batch, index)
                  trained = _anneal.is_unknown(leave) or leave != -1
                  if not trained:
                      complete = True
                      stepping = True
                  else:
                      self._run_batch(model, batch, index, stepping)
                  if stepping:
                      self._update("step", index + 1, False)
                  if complete:
                      self._update("epoch", self.current_epoch + 1, False)
                  if complete and not trained:
                      break
                  model.on_train_batch_end(_anneal.unknown("what a training step gave"), batch, index)
                  if stepping:
                      self._update("step", index + 1, True)
                  if complete or self._over(self.global_step, self.max_steps):
                      break
                  index += 1
              model.on_train_epoch_end()
              if complete:
                  self._update("epoch", self.current_epoch + 1, True)
              self.current_epoch += 1

          def _run_batch(self, model, batch, index, stepping):
              if not model.automatic_optimization:
                  model.training_step(batch, index)
              elif stepping and self._wrapped:
                  closure = partial(self._closure, model)
                  model.optimizer_step(self.current_epoch, index, self._wrapped[0], closure)
                  self._automatic_steps += 1

          def _closure(self, model):
              model.on_before_optimizer_step(self._wrapped[0].optimizer)
              return _anneal.unknown("the loss")

          def _update(self, interval, count, plateau):
              if not self.lightning_module.automatic_optimization:
                  return
              for config in self.lr_scheduler_configs:
                  due = config.interval == interval and count % config.frequency == 0
                  if due and config.reduce_on_plateau == plateau:
                      metric = _anneal.unknown(config.monitor) if plateau else None
                      self.lightning_module.lr_scheduler_step(config.scheduler, metric)

          def validate(self, *args, **kwargs):
              return _anneal.unknown("the results")

          def test(self, *args, **kwargs):
              return _anneal.unknown("the results")

          def predict(self, *args, **kwargs):
              return _anneal.unknown("the predictions")

          def save_checkpoint(self, *args, **kwargs):
              return None


      class Callback:
          pass


      def seed_everything(seed=None, workers=False, verbose=True):
          return seed
      """#)
}
