import torch
import yaml


def main():
    text = '\noptimizer:\n  name: Adam\n  lr: 0.002          # a float\n  eps: 1e-8          # a text, for YAML wants 1.0e-8\n  betas: [0.9, 0.98]\nschedule:\n  milestones: [2, 4]\n  gamma: 0.5\nepochs: 6\namp: off\n'
    cfg = yaml.safe_load(text)
    settings = dict(cfg['optimizer'])
    name = settings.pop('name')
    settings['eps'] = float(settings['eps'])
    optimizer = getattr(torch.optim, name)(torch.nn.Linear(2, 2).parameters(), **settings)
    scheduler = torch.optim.lr_scheduler.MultiStepLR(optimizer, **cfg['schedule'])
    for _ in range(cfg['epochs'] if not cfg['amp'] else 1):
        optimizer.step()
        scheduler.step()

if __name__ == '__main__':
    main()
