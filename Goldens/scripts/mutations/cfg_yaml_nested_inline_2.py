import torch
import yaml


def main():
    CONFIG = '\n# training\nmodel: {hidden: 8, act: \'relu\'}\ntrain:\n    epochs: 4\n    lr: 1.0e-2\n    betas: [0.8, 0.95]\n    stages:\n      - name: warm\n        factor: 0.1\n      - name: "main"\n        factor: 1.0\n    decay: ~\n    use_ema: no\n    note: has # no comment? "x"\n'
    cfg = yaml.safe_load(CONFIG)
    train = cfg['train']
    opt = torch.optim.Adam(torch.nn.Linear(2, cfg['model']['hidden']).parameters(), lr=train['lr'], betas=tuple(train['betas']))
    for stage in train['stages']:
        for g in opt.param_groups:
            g['lr'] = train['lr'] * stage['factor']
        for _ in range(train['epochs'] // 2):
            opt.step()
    if train['decay'] is None and (not train['use_ema']):
        opt.step()

if __name__ == '__main__':
    main()
