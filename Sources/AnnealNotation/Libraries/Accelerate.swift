/// `accelerate`: when Hugging Face Accelerate lets an optimizer and its scheduler step.
extension Library {
  static let accelerate = Library(
    module: "accelerate",
    text: #"""
      import _anneal
      from torch.optim import Optimizer
      from torch.optim.lr_scheduler import LRScheduler
      from torch.utils.data import BatchSampler, DataLoader, _size


      class GradientAccumulationPlugin:
          """How gradients are gathered. `adjust_scheduler` has no effect, as in version 1.15."""

          def __init__(self, num_steps=None, adjust_scheduler=True, sync_with_dataloader=True, sync_each_batch=False):
              self.num_steps = num_steps
              self.adjust_scheduler = adjust_scheduler
              self.sync_with_dataloader = sync_with_dataloader
              self.sync_each_batch = sync_each_batch


      class DataLoaderConfiguration:
          def __init__(self, split_batches=False, dispatch_batches=None, even_batches=True, **more):
              self.split_batches = split_batches
              self.dispatch_batches = dispatch_batches
              self.even_batches = even_batches


      class GradientState:
          """Whether gradients are shared now, and which loaders are being read. There is one for the whole script."""

          def __init__(self):
              self.plugin = GradientAccumulationPlugin(num_steps=1)
              self.sync_gradients = True
              self.loaders = []

          @property
          def num_steps(self):
              return self.plugin.num_steps

          @property
          def in_dataloader(self):
              return len(self.loaders) > 0

          @property
          def active_dataloader(self):
              return self.loaders[-1] if self.loaders else None

          @property
          def end_of_dataloader(self):
              return self.loaders[-1].end_of_dataloader if self.loaders else False


      _state = GradientState()


      class _Pass:
          """One pass over a prepared loader, which knows its last batch when it gives it."""

          def __init__(self, loader):
              self.loader = loader
              self.count = loader.__len__()
              self.index = 0
              self.item = _anneal.unknown("a batch of " + _anneal.describe(loader))
              loader.end_of_dataloader = False
              _state.loaders.append(loader)

          def __iter__(self):
              return self

          def __next__(self):
              if self.index >= self.count:
                  self.loader.iteration += 1
                  _state.loaders = [other for other in _state.loaders if other is not self.loader]
                  raise StopIteration
              self.index += 1
              if self.index >= self.count:
                  self.loader.end_of_dataloader = True
              return self.item


      class DataLoaderShard:
          """A loader of which this process reads its share of the batches."""

          def __init__(self, loader, processes, split_batches):
              self.base_dataloader = loader
              self.processes = processes
              self.split_batches = split_batches
              self.iteration = 0
              self.end_of_dataloader = False
              self.remainder = -1

          def __getattr__(self, name):
              return getattr(self.base_dataloader, name)

          @property
          def total_batch_size(self):
              size = self.base_dataloader.batch_size
              return size if self.split_batches else size * self.processes

          @property
          def total_dataset_length(self):
              return _size(self.base_dataloader.dataset)

          def __len__(self):
              batches = self.base_dataloader.__len__()
              if self.split_batches or self.processes == 1:
                  return batches
              if getattr(self.base_dataloader.batch_sampler, "drop_last", self.base_dataloader.drop_last):
                  return batches // self.processes
              return (batches + self.processes - 1) // self.processes

          def __iter__(self):
              return _Pass(self)

          def set_epoch(self, epoch):
              self.iteration = epoch


      class AcceleratedOptimizer(Optimizer):
          """Steps only when gradients are shared."""

          def __init__(self, optimizer):
              self.optimizer = optimizer
              self.step_was_skipped = False

          @property
          def param_groups(self):
              return self.optimizer.param_groups

          @param_groups.setter
          def param_groups(self, value):
              self.optimizer.param_groups = value

          @property
          def defaults(self):
              return self.optimizer.defaults

          @property
          def state(self):
              return self.optimizer.state

          def add_param_group(self, param_group):
              self.optimizer.add_param_group(param_group)

          def state_dict(self):
              return self.optimizer.state_dict()

          def load_state_dict(self, state_dict):
              self.optimizer.load_state_dict(state_dict)

          def zero_grad(self, set_to_none=None):
              if _state.sync_gradients:
                  self.optimizer.zero_grad()

          def train(self):
              return None

          def eval(self):
              return None

          def step(self, closure=None):
              if _state.sync_gradients:
                  self.optimizer.step(closure)


      class AcceleratedScheduler:
          """Steps when the optimizer does, once for each process unless batches are split."""

          def __init__(self, scheduler, optimizers, step_with_optimizer=True, split_batches=False):
              self.scheduler = scheduler
              self.optimizers = list(optimizers) if isinstance(optimizers, (list, tuple)) else [optimizers]
              self.step_with_optimizer = step_with_optimizer
              self.split_batches = split_batches

          def step(self, *args, **kwargs):
              if not self.step_with_optimizer:
                  self.scheduler.step(*args, **kwargs)
                  return
              if not _state.sync_gradients:
                  return
              if self.split_batches:
                  self.scheduler.step(*args, **kwargs)
                  return
              for process in range(_anneal.processes()):
                  if hasattr(self.scheduler, "total_steps") and self.scheduler._step_count > self.scheduler.total_steps:
                      continue
                  self.scheduler.step(*args, **kwargs)

          def get_last_lr(self):
              return self.scheduler.get_last_lr()

          def get_lr(self):
              return self.scheduler.get_lr()

          def state_dict(self):
              return self.scheduler.state_dict()

          def load_state_dict(self, state_dict):
              self.scheduler.load_state_dict(state_dict)


      class _Nothing:
          """A context manager that changes nothing."""

          def __enter__(self):
              return None

          def __exit__(self, kind, value, trace):
              return False


      class _Accumulating(_Nothing):
          def __init__(self, accelerator):
              self.accelerator = accelerator

          def __enter__(self):
              self.accelerator._do_sync()
              return None


      def _only_main(function):
          return function


      class Accelerator:
          def __init__(self, device_placement=True, split_batches=False, mixed_precision=None,
                       gradient_accumulation_steps=1, cpu=False, dataloader_config=None, deepspeed_plugin=None,
                       fsdp_plugin=None, torch_tp_plugin=None, megatron_lm_plugin=None, rng_types=None, log_with=None,
                       project_dir=None, project_config=None, gradient_accumulation_plugin=None,
                       step_scheduler_with_optimizer=True, kwargs_handlers=None, **more):
              if gradient_accumulation_plugin is None:
                  gradient_accumulation_plugin = GradientAccumulationPlugin(num_steps=int(gradient_accumulation_steps))
              elif gradient_accumulation_steps != 1:
                  raise ValueError(
                      "You can only pass one of `gradient_accumulation_steps` and `gradient_accumulation_plugin`. "
                      "Please only pass in the created `GradientAccumulationPlugin` object."
                  )
              _state.plugin = gradient_accumulation_plugin
              self.gradient_state = _state
              if dataloader_config is None:
                  dataloader_config = DataLoaderConfiguration(split_batches=split_batches)
              self.split_batches = dataloader_config.split_batches
              self.even_batches = dataloader_config.even_batches
              self.step_scheduler_with_optimizer = step_scheduler_with_optimizer
              self.mixed_precision = "no" if mixed_precision is None else mixed_precision
              self.project_dir = project_dir
              self.device = _anneal.unknown("the device")
              self.num_processes = _anneal.processes()
              self.process_index = 0
              self.local_process_index = 0
              self.is_main_process = True
              self.is_local_main_process = True
              self.is_last_process = self.num_processes == 1
              self.optimizer_step_was_skipped = False
              self.step = 0
              self._optimizers = []
              self._schedulers = []
              self._dataloaders = []
              self.trackers = []

          @property
          def use_distributed(self):
              return self.num_processes > 1

          @property
          def sync_gradients(self):
              return _state.sync_gradients

          @sync_gradients.setter
          def sync_gradients(self, value):
              _state.sync_gradients = value

          @property
          def gradient_accumulation_steps(self):
              return _state.plugin.num_steps

          @gradient_accumulation_steps.setter
          def gradient_accumulation_steps(self, value):
              _state.plugin.num_steps = value

          def _do_sync(self):
              if _state.plugin.sync_with_dataloader and _state.end_of_dataloader:
                  self.step = 0
                  _state.sync_gradients = True
              else:
                  self.step += 1
                  _state.sync_gradients = self.step % _state.plugin.num_steps == 0

          def accumulate(self, *models):
              return _Accumulating(self)

          def no_sync(self, model):
              return _Nothing()

          def autocast(self, *args, **kwargs):
              return _Nothing()

          def main_process_first(self):
              return _Nothing()

          def local_main_process_first(self):
              return _Nothing()

          def join_uneven_inputs(self, joinables, even_batches=None):
              return _Nothing()

          def profile(self, *args, **kwargs):
              return _Nothing()

          def prepare(self, *objects, device_placement=None):
              """Optimizers and loaders first, so that a scheduler finds the optimizer it belongs to."""
              prepared = [self._prepare_first(value) for value in objects]
              prepared = [self._prepare_second(value) for value in prepared]
              return prepared[0] if len(prepared) == 1 else tuple(prepared)

          def _prepare_first(self, value):
              if _anneal.is_unknown(value):
                  return value
              if isinstance(value, (DataLoader, DataLoaderShard)):
                  return self.prepare_data_loader(value)
              if isinstance(value, Optimizer):
                  return self.prepare_optimizer(value)
              return value

          def _prepare_second(self, value):
              if not _anneal.is_unknown(value) and isinstance(value, LRScheduler):
                  return self.prepare_scheduler(value)
              return value

          def prepare_model(self, model, device_placement=None, evaluation_mode=False):
              return model

          def prepare_data_loader(self, data_loader, device_placement=None, slice_fn_for_dispatch=None):
              if not isinstance(data_loader, DataLoaderShard):
                  data_loader = DataLoaderShard(data_loader, self.num_processes, self.split_batches)
              self._dataloaders.append(data_loader)
              return data_loader

          def prepare_optimizer(self, optimizer, device_placement=None):
              if not isinstance(optimizer, AcceleratedOptimizer):
                  optimizer = AcceleratedOptimizer(optimizer)
              self._optimizers.append(optimizer)
              return optimizer

          def prepare_scheduler(self, scheduler):
              if not isinstance(scheduler, AcceleratedScheduler):
                  owner = self._optimizers
                  for optimizer in self._optimizers:
                      if getattr(scheduler, "optimizer", None) is optimizer.optimizer:
                          owner = optimizer
                          break
                  scheduler = AcceleratedScheduler(
                      scheduler, owner, self.step_scheduler_with_optimizer, self.split_batches
                  )
              self._schedulers.append(scheduler)
              return scheduler

          def skip_first_batches(self, dataloader, num_batches=0):
              return skip_first_batches(dataloader, num_batches)

          def backward(self, loss, **kwargs):
              return None

          def unscale_gradients(self, optimizer=None):
              return None

          def clip_grad_norm_(self, parameters, max_norm, norm_type=2):
              return _anneal.unknown("the norm of the gradients")

          def clip_grad_value_(self, parameters, clip_value):
              return None

          def gather(self, tensor):
              return _anneal.unknown("what all processes gathered")

          def gather_for_metrics(self, input_data, use_gather_object=False):
              return _anneal.unknown("what all processes gathered")

          def reduce(self, tensor, reduction="sum", scale=1.0):
              return _anneal.unknown("what all processes gathered")

          def pad_across_processes(self, tensor, dim=0, pad_index=0, pad_first=False):
              return tensor

          def unwrap_model(self, model, keep_fp32_wrapper=True, keep_torch_compile=True):
              return model

          def print(self, *args, **kwargs):
              print(*args, **kwargs)

          def wait_for_everyone(self):
              return None

          def init_trackers(self, project_name, config=None, init_kwargs=None):
              return None

          def log(self, values, step=None, log_kwargs=None):
              return None

          def end_training(self):
              return None

          def free_memory(self, *objects):
              return objects

          def clear(self, *objects):
              return objects

          def save_state(self, *args, **kwargs):
              return None

          def load_state(self, *args, **kwargs):
              return None

          def save(self, *args, **kwargs):
              return None

          def save_model(self, *args, **kwargs):
              return None

          def get_state_dict(self, model, unwrap=True):
              return _anneal.unknown("the state of the model")

          def register_for_checkpointing(self, *objects):
              return None

          def set_trigger(self):
              return None

          def check_trigger(self):
              return False

          def on_main_process(self, function=None):
              return _only_main if function is None else function

          def on_local_main_process(self, function=None):
              return _only_main if function is None else function

          def on_last_process(self, function):
              return function


      def skip_first_batches(dataloader, num_batches=0):
          """The same loader from a later batch on; its length counts what is left."""
          if isinstance(dataloader, DataLoaderShard):
              return _Shortened(dataloader, num_batches)
          return DataLoader(dataloader.dataset, batch_sampler=_SkipBatchSampler(dataloader.batch_sampler, num_batches))


      class _SkipBatchSampler(BatchSampler):
          def __init__(self, batch_sampler, skip_batches):
              self.batch_sampler = batch_sampler
              self.batch_size = batch_sampler.batch_size
              self.drop_last = batch_sampler.drop_last
              self.skip_batches = skip_batches

          def __len__(self):
              return self.batch_sampler.__len__() - self.skip_batches


      class _Shortened(DataLoaderShard):
          def __init__(self, shard, skip_batches):
              super().__init__(shard.base_dataloader, shard.processes, shard.split_batches)
              self.shard = shard
              self.skip_batches = skip_batches
              self.iteration = shard.iteration

          def __len__(self):
              return self.shard.__len__() - self.skip_batches
      """#)
}
