import torch
device = 'cuda' if torch.cuda.is_available() else 'cpu'
base_use_amp = device == 'cuda'
base_model = torch.nn.Linear(4, 2).to(device)
base_optimizer = torch.optim.SGD(base_model.parameters(), lr=0.1, momentum=0.9)
scheduler = torch.optim.lr_scheduler.CosineAnnealingLR(base_optimizer, T_max=14)
scaler = torch.amp.GradScaler(device, enabled=base_use_amp)
for step in range(16):
    base_optimizer.zero_grad(set_to_none=True)
    with torch.autocast(device_type=device, dtype=torch.bfloat16, enabled=base_use_amp):
        loss = base_model(torch.randn(3, 4, device=device)).square().mean()
    scaler.scale(loss).backward()
    scaler.unscale_(base_optimizer)
    torch.nn.utils.clip_grad_norm_(base_model.parameters(), 1.0)
    scaler.step(base_optimizer)
    scaler.update()
    scheduler.step()
