import torch
def evaluate(model,dataloader):
    model.eval();ok=[];n=0
    it=iter(dataloader)
    while True:
        try: x,y=next(it)
        except StopIteration: break
        with torch.inference_mode(mode=True): s=model(x)
        p=torch.argmax(torch.sigmoid(s),dim=-1,keepdim=True)
        ok.append((p.squeeze(-1)-y==0).sum().item());n+=y.size()[0]
    r=sum(ok)/n
    return r
